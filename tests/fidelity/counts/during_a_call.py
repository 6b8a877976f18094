# While a function runs, its frame holds it; arguments on the stack count too.
import sys
def f():
    return sys.getrefcount(f)
print(sys.getrefcount(f), f())
def g(n):
    return sys.getrefcount(g) if n == 0 else g(n - 1)
print([g(n) for n in range(4)])
def h(a, b, c):
    return sys.getrefcount(a), sys.getrefcount(c)
v = []
print(h(v, v, v), h(v, 1, 2), h(1, 2, [v]))
print((v, sys.getrefcount(v)), [v, v, sys.getrefcount(v)], {"a": v, "b": sys.getrefcount(v)})
print(v + [sys.getrefcount(v)], f"{v}{sys.getrefcount(v)}", max(sys.getrefcount(v), 0), v is v and sys.getrefcount(v))
print((lambda a, b: b)(v, sys.getrefcount(v)))
x = [v, [v, [v, sys.getrefcount(v)]]]
print(x)
