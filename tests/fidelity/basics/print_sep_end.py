# print with sep, end and several kinds of values.
import sys
print()
print(1, "two", 3.0, None, [4], sep=", ", end=".\n")
print("a", "b", sep="")
print("no newline", end="")
print(" ... here it is")
print(*range(5), sep=" < ")
print("x\ty", "multi\nline", sep="|")
print("", "", sep="-")
print(sep="unused", end="[end]\n")
print("to stdout", file=sys.stdout, flush=True)
n = sys.stdout.write("written\n")
print(n, print("inner"))
try:
    print("a", sep=1)
except TypeError as e:
    print(e)
class Both:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
print(Both(), [Both()], f"{Both()} {Both()!r}", "%s %r" % (Both(), Both()), {"k": Both()}, (Both(),))
class OnlyRepr:
    def __repr__(self): return "only repr"
print(OnlyRepr(), str(OnlyRepr()))
