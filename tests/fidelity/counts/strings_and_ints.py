# Computed strings and ints are fresh; interned names are shared with the code that mentions them.
import sys
n = 10
big = n ** 10
print(sys.getrefcount(big))
t = "".join(["com", "puted"])
print(sys.getrefcount(t))
u = t
print(sys.getrefcount(t))
print(sys.getrefcount(n * 1000), sys.getrefcount(t + "x"), sys.getrefcount(f"{n}{t}"), sys.getrefcount(str(12345)))
i = sys.intern("".join(["only", "_here"]))
print(sys.getrefcount(i))
d = {i: 1}
print(sys.getrefcount(i))
x = float(n)
y = x + 0.5
print(sys.getrefcount(x), sys.getrefcount(y), sys.getrefcount(y + 1))
parts = "alpha beta alpha".split()
print([sys.getrefcount(p) for p in parts], parts[0] is parts[2])
