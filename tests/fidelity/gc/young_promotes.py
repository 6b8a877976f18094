# What survives a young collection is not looked at by the next young one.
import gc
class C:
    def __init__(self, n): self.n, self.me = n, self
    def __del__(self): print("del", self.n)
gc.collect()
gc.disable()
a = C("a")
gc.collect(0)
del a
print("young:", gc.collect(0))
print("middle:", gc.collect(1))
b = C("b")
gc.collect(1)
del b
print("young:", gc.collect(0), "middle:", gc.collect(1), "full:", gc.collect(2))
old = []
gc.collect()
old.append(C("c")); old[0].holder = old
del old
print("young:", gc.collect(0), "middle:", gc.collect(1), "full:", gc.collect(2))
