# DEBUG_SAVEALL keeps what would have been freed in gc.garbage.
import gc
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.get_debug(), gc.DEBUG_SAVEALL, gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_LEAK)
a = [1]; a.append(a); del a
c = C("c"); c.me = c; del c
print(gc.collect())
print([type(x).__name__ for x in gc.garbage])
gc.set_debug(0)
print(gc.garbage[0][0], gc.garbage[1].n)
print(gc.collect())
gc.garbage.clear()
print(gc.collect(), gc.garbage)
C("plain")
print("end")
