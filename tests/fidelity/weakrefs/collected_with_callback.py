# In a cycle: a callback runs only if its reference object is itself reachable.
import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
gc.collect()
def cb(r): print("callback")
a = C("a"); a.me = a
out = weakref.ref(a, cb)
del a
print(gc.collect())
b = C("b"); b.me = b
b.r = weakref.ref(b, cb)
del b
print(gc.collect())
c, d = C("c"), C("d")
c.me = c
d.ref_to_c = weakref.ref(c, cb)
del c
print(gc.collect())
del d
e = C("e"); e.me = e
holder = [weakref.ref(e, lambda r, h="closure": print(h))]
holder.append(holder)
del e, holder
print(gc.collect())
f = C("f"); f.me = f
weakref.finalize(f, print, "finalize f")
del f
print(gc.collect())
