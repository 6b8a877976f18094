# Weak references to classes, functions, generators, and to what they hold.
import weakref, gc
gc.collect()
def make():
    def f(): return f
    def g(): return 1
    return weakref.ref(f), weakref.ref(g)
rf, rg = make()
print(rf() is None, rg() is None)
gc.collect()
print(rf() is None)
class C: pass
rc = weakref.ref(C, lambda r: print("class collected"))
c = C()
del C
gc.collect()
print(rc() is type(c))
del c
print(rc() is None)
gc.collect()
print(rc() is None)
def gen(): yield 1
g = gen()
rg = weakref.ref(g, lambda r: print("generator gone"))
next(g)
g = None
s = {1}
rs = weakref.ref(s)
t = s
s |= {2}
print(rs() is t)
s = s | {3}
print(rs() is t)
t = None
print(rs())
