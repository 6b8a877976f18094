# gc.collect() inside __del__ or a callback during a collection does nothing and returns 0.
import gc
class C:
    def __init__(self, n): self.n, self.me = n, self
    def __del__(self): print("del", self.n, "inner collect:", gc.collect())
gc.collect()
C(1); C(2)
print(gc.collect())
class D:
    def __del__(self): print("outer del, collect:", gc.collect())
a = []; a.append(a); del a
D()
print(gc.collect())
def cb(phase, info): print(phase, gc.collect())
gc.callbacks.append(cb)
gc.collect()
gc.callbacks.clear()
