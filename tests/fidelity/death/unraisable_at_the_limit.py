# What is printed near the recursion limit: the line of source needs two calls more.
import io, re, sys
real, sys.stderr = sys.stderr, io.StringIO()
sys.setrecursionlimit(40)
class A:
    def __del__(s):
        1/0
def f(n):
    if n == 0:
        A()
    else:
        f(n - 1)
for n in (34, 35, 36, 37, 38):
    print("depth", n, flush=True)
    try: f(n)
    except RecursionError as e: print(e)
said = sys.stderr.getvalue()
sys.stderr = real
print(re.sub("0x[0-9a-f]+", "ADDRESS", said))
