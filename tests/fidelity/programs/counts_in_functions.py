# Counts of arguments: by position, by name, packed, in defaults, through decorators, in lambdas and comprehensions.
import sys, functools
x = object()
def show(a): return sys.getrefcount(a)
def star(*a): return sys.getrefcount(a[0]), sys.getrefcount(a)
def kw(**k): return sys.getrefcount(k["a"]), sys.getrefcount(k)
def default(a=x): return sys.getrefcount(a)
def deco(f):
    @functools.wraps(f)
    def inner(*a, **k): return f(*a, **k)
    return inner
print(sys.getrefcount(x), show(x), show(a=x), star(x), kw(a=x), default(), default(x), deco(show)(x), deco(show)(a=x))
print((lambda a: sys.getrefcount(a))(x), [sys.getrefcount(i) for i in [x]], [show(i) for i in (x,)], max([x], key=show) is x, list(map(show, [x, x])), functools.reduce(lambda a, b: show(b), [x, x]))
def nested(a):
    def inner(): return sys.getrefcount(a)
    return inner(), inner
r, inner = nested(x); print(r, sys.getrefcount(x)); del inner; print(sys.getrefcount(x))
def local():
    y = x; z = y
    try: return sys.getrefcount(y)
    finally: del z
print(local(), sys.getrefcount(x), sys.getrefcount(show), sys.getrefcount(show.__code__), sys.getrefcount(local.__globals__) > 5)
def rec(a, k): return sys.getrefcount(a) if k == 0 else rec(a, k - 1)
print([rec(x, k) for k in range(4)])
class C:
    def __init__(self, a): self.a = a; self.n = sys.getrefcount(a)
    def m(self, a=None): return sys.getrefcount(self)
c = C(x); print(c.n, c.m(), C.m(c), sys.getrefcount(c), sys.getrefcount(C), sys.getrefcount(c.__dict__), sys.getrefcount(c.m))
