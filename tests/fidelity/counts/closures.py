# A cell holds the value; every function holds the cell.
import sys
def outer():
    v = []
    def a(): return v
    def b(): return v
    return a, b, sys.getrefcount(v)
a, b, n = outer()
print(n, sys.getrefcount(a()))
cell = a.__closure__[0]
print(cell is b.__closure__[0], sys.getrefcount(cell))
del b
print(sys.getrefcount(cell), sys.getrefcount(cell.cell_contents))
cell.cell_contents = None
print(a())
def pinned():
    v = []
    f = lambda v=v: v
    return f, sys.getrefcount(v)
f, n = pinned()
print(n, sys.getrefcount(f.__defaults__[0]), sys.getrefcount(f.__defaults__))
def param(p):
    def g(): return p
    return g, sys.getrefcount(p)
x = []
g, n = param(x)
print(n, sys.getrefcount(x))
