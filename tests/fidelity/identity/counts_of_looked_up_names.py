# The method cache holds the names that were looked up; what each look-up adds to a count.
import sys
rc = sys.getrefcount
nm = lambda s: sys.intern(s)
class C:
    attr_one = 1
    def meth_one(self): pass
class D(C): pass
class S:
    __slots__ = ("slot_one",)
def cnt(*parts):
    n = sys.intern("".join(parts))
    return rc(n)
print(cnt("attr","_one"), cnt("meth","_one"), cnt("slot","_one"))
c, d, s = C(), D(), S()
print(cnt("attr","_one"), cnt("meth","_one"), cnt("slot","_one"))
c.attr_one
print(cnt("attr","_one"))
d.attr_one
print(cnt("attr","_one"))
c.meth_one(); d.meth_one()
print(cnt("meth","_one"))
s.slot_one = 1; s.slot_one
print(cnt("slot","_one"))
C.attr_one = 2
print(cnt("attr","_one"))
c.attr_one; d.attr_one
print(cnt("attr","_one"))
c.inst_x = 1
print(cnt("inst","_x"))
c.inst_x
print(cnt("inst","_x"))
getattr(c, "inst_x"), hasattr(d, "inst_x")
print(cnt("inst","_x"))
n = "".join(["dyn", "_name"])
print(rc(n)); hasattr(c, n); print(rc(n)); hasattr(d, n); hasattr(1, n); print(rc(n))
for i in range(3): hasattr(C, n)
print(rc(n))
setattr(c, n, 1)
print(rc(n))
def f(x): return x.loop_attr
class E: pass
e = E(); e.loop_attr = 1
print(cnt("loop","_attr"))
for i in range(10): f(e)
print(cnt("loop","_attr"))
import gc
gc.collect()
print(cnt("loop","_attr"), cnt("attr","_one"))
def attr_one(): pass
print(cnt("attr","_one"))
del c, d, e
del C, D, E
gc.collect()
print(cnt("loop","_attr"), cnt("attr","_one"), cnt("meth", "_one"))
print(sys.getunicodeinternedsize() > 0)
