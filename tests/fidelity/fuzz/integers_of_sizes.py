# Integers that are sizes, counts or flags ask for their digits alone; those of arithmetic for a whole word more.
import gc, sys, tracemalloc

class C: pass
shared = C()
many = [shared] * 1000

for ask in (sys.getallocatedblocks, lambda: sys.getrefcount(shared), gc.get_freeze_count, lambda: len(many),
            lambda: C.__flags__, lambda: C.__weakrefoffset__, lambda: C.__dictoffset__, lambda: C.__basicsize__ * 100,
            lambda: tracemalloc.get_traced_memory()[1] + 1, lambda: many.count(shared), lambda: len(many) + 1):
    ask()
    gc.freeze()
    kept = [None] * 50
    tracemalloc.start()
    first = ask()
    before = tracemalloc.get_traced_memory()[0]
    for index in range(50):
        kept[index] = ask()
    print((tracemalloc.get_traced_memory()[0] - before) // 50)
    tracemalloc.stop()
    gc.unfreeze()
