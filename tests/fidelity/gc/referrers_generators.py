# A suspended generator is among the referrers of its locals; a running frame is not.
import gc
def gen(x):
    y = [x]
    yield 1
    yield len([r for r in gc.get_referrers(x) if r is not globals()])
v = {}
g = gen(v)
names = lambda x: sorted(type(r).__name__ for r in gc.get_referrers(x))
print(names(v))
next(g)
print(names(v))
print(next(g))
del g
print(names(v))
it = iter([v])
print(names(v))
e = (v for _ in [1])
print(names(v))
b = v.get
print(names(v))
def f(a=v): pass
print(names(v))
