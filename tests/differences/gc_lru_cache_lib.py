# A class-level cache on methods keeps the instances.
import gc
from functools import lru_cache, cached_property
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    @lru_cache(maxsize=2)
    def work(self, k): return k * 2
    @cached_property
    def once(self): print("computing"); return self.n * 10
gc.collect()
c = C(1); c.work(5)
del c
print("still cached")
d = C(2); d.work(1); d.work(2)
print("pushed out")
del d
C.work.cache_clear()
print("cleared")
e = C(3)
print(e.once, e.once, sorted(vars(e)))
del e
print(gc.collect())
