import sys
sys.setrecursionlimit(8000)
class R:
    n = 0
    def __init__(s, i): s.i = i
    def __del__(s):
        R.n += 1
        if s.i % 500 == 0: print("del", s.i)
def deep(n):
    r = R(n)
    if n == 0: raise ValueError("bottom")
    deep(n - 1)
try: deep(3000)
except ValueError as e: saved = e
print(R.n); del saved; print(R.n)
# chains of exceptions, closures, bound methods, iterators, frames
def chain(n):
    e = None
    for i in range(n):
        new = Exception(R(i)); new.__context__ = e; e = new
    return e
e = chain(20000); del e; print(R.n)
f = None
def wrap(g, r):
    def inner(): return g, r
    return inner
for i in range(20000): f = wrap(f, R(i))
del f; print(R.n)
it = iter([])
for i in range(20000): it = iter([it, R(i)])
del it; print(R.n)
import functools
p = print
for i in range(3000): p = functools.partial(p, R(i))
del p; print(R.n)
m = None
class M:
    def __init__(s, m): s.m = m
    def meth(s): pass
for i in range(20000): m = M(m).meth
del m; print("methods")
s = frozenset()
for i in range(20000): s = frozenset([s])
del s; print("sets")
def fr(): return sys._getframe()
def g(n):
    return fr() if n == 0 else g(n - 1)
x = g(3000); print(R.n); del x; print("frames")
