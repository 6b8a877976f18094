# A suspended generator holds its locals and arguments; a finished one nothing.
import sys
def gen(x):
    y = x
    yield sys.getrefcount(x)
    del y
    yield sys.getrefcount(x)
v = []
g = gen(v)
print(sys.getrefcount(v))
print(next(g), sys.getrefcount(v))
print(next(g), sys.getrefcount(v))
print(next(g, "end"), sys.getrefcount(v))
g = gen(v)
next(g)
print(sys.getrefcount(v), sys.getrefcount(g))
g.close()
print(sys.getrefcount(v))
g = gen(v)
del g
print(sys.getrefcount(v))
e = (x for x in v)
print(sys.getrefcount(v), sys.getrefcount(e))
del e
def deleg(x):
    yield from gen(x)
d = deleg(v)
print(next(d), sys.getrefcount(v))
