# When __del__ resurrects: by count the references survive, by the collector they are cleared.
import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        saved.append(self)
saved = []
gc.collect()
c = C("count")
r = weakref.ref(c)
del c
print(r() is saved[0])
c = C("cycle"); c.me = c
r2 = weakref.ref(c)
del c
print(gc.collect(), r2(), saved[1].n)
saved[1].me = None
saved.clear()
print(r(), r2())
