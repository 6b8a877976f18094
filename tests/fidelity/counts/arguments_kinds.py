# Positional, keyword, *args and **kwargs arguments hold different numbers of references.
import sys
rc = sys.getrefcount
def pos(x): return rc(x)
def star(*args): return rc(args[0]), rc(args)
def kw(**k): return rc(k["x"]), rc(k)
def both(*a, **k): return rc(a[0]), rc(k["x"])
def default(x=[]): return rc(x)
v = []
print(pos(v), pos(x=v), pos(*[v]), pos(*(v,)), pos(**{"x": v}))
print(star(v), star(*[v]), star(*(v,)))
t = (v,)
print(star(*t), rc(t), rc(v))
print(kw(x=v), kw(**{"x": v}))
print(both(v, x=v))
print(default(), default([]), default())
print((lambda *a: rc(a))(), (lambda *a: rc(a) > 1000)())
