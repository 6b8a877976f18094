# co_cellvars, co_freevars and co_varnames: where each name stands.
def f(a, b, *args, c=1, **kw):
    x = a
    def g():
        z = b
        def h():
            return x, c, z, kw
        return h
    y = 1
    return g
g = f(1, 2)
h = g()
for fn in (f, g, h):
    co = fn.__code__
    print(fn.__name__, co.co_varnames, co.co_cellvars, co.co_freevars, co.co_nlocals)
print([c.cell_contents for c in g.__closure__], [c.cell_contents for c in h.__closure__])
class A:
    def m(self):
        return super().__init__, __class__
print(A.m.__code__.co_freevars, A.m.__closure__[0].cell_contents is A)
class B:
    def m(self): return 1
print(B.m.__closure__)
