# In a collected cycle weakrefs outside are cleared and called back before __del__; those inside are dropped.
import gc, weakref
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, "outside sees", outside() if outside else None)
gc.collect()
outside = None
a, b = C("a"), C("b")
a.o, b.o = b, a
outside = weakref.ref(a, lambda r: print("callback outside"))
second = weakref.ref(b, lambda r: print("callback of b"))
a.inner = weakref.ref(b, lambda r: print("callback from inside: never"))
del a, b
print(gc.collect())
print(outside(), second())
