# Counts that functools changes, read with sys.getrefcount and through ctypes.
import sys, functools, gc, ctypes
class A:
    def __del__(s): print("del A")
def rc(o): return ctypes.c_long.from_address(id(o)).value
a = A(); print(rc(a), sys.getrefcount(a))
b = a; print(rc(a)); l = [a, a]; print(rc(a)); d = {1: a}; print(rc(a)); del b, l, d; print(rc(a))
@functools.lru_cache(maxsize=2)
def f(x): return x
f(a); print(rc(a)); f(1); f(2); print(rc(a), f.cache_info()); f(a); f.cache_clear(); print(rc(a))
@functools.cache
def g(x, y=None): return (x, y)
g(a); g(a, y=a); print(rc(a)); g.cache_clear(); print(rc(a))
p = functools.partial(f, a, k=a); print(rc(a), p.args[0] is a); del p; print(rc(a))
class C:
    @functools.cached_property
    def v(self): return A()
c = C(); c.v; print(sys.getrefcount(c.v)); del c
@functools.wraps(f)
def w(*a): return f(*a)
print(sys.getrefcount(w), sys.getrefcount(f), w.__wrapped__ is f)
print(functools.reduce(lambda x, y: x, [a, 1, 2]) is a, rc(a))
k = functools.cmp_to_key(lambda x, y: 0); ks = k(a); print(rc(a)); del ks
@functools.total_ordering
class T:
    def __init__(s, n): s.n = n
    def __lt__(s, o): return s.n < o.n
    def __eq__(s, o): return s.n == o.n
print(T(1) >= T(0), T(1) <= T(0))
@functools.singledispatch
def sd(x): return "obj"
@sd.register
def _(x: int): return "int"
@sd.register(list)
def _(x): return "list"
print(sd(1), sd([]), sd(""), rc(a))
x = 1000; y = 1000; print(x is y, rc(x) > 2); z = [1, 2, 3]; print(rc(z)); print(rc(None) > 1000, rc(1) > 1000)
def h(): return rc(a)
print(h(), [rc(a) for _ in range(2)], (lambda: rc(a))())
ids = id(a); del a
print("gone")
try: print(sys.getrefcount(), 1)
except TypeError as e: print(e)
print(sys.getrefcount(object()), sys.getrefcount([]), sys.getrefcount(A), sys.getrefcount("unique string xyz"), sys.getrefcount(3.25), sys.getrefcount((1, 2)), sys.getrefcount(10**20), sys.getrefcount(b"xy"), sys.getrefcount(""), sys.getrefcount("a"), sys.getrefcount(()), sys.getrefcount(0))
s = "hello world"; print(sys.getrefcount(s)); t = s; print(sys.getrefcount(s)); u = s[:]; print(sys.getrefcount(s)); v = str(s); print(sys.getrefcount(s))
n = 257; print(sys.getrefcount(n)); m = n; print(sys.getrefcount(n)); fl = 1.5; print(sys.getrefcount(fl)); i = int("12345"); print(sys.getrefcount(i))
def deep(o, n): return sys.getrefcount(o) if n == 0 else deep(o, n - 1)
print([deep([], n) for n in range(4)])
