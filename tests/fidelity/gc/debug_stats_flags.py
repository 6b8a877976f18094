# set_debug takes any combination of the flags and get_debug returns it.
import gc
for flags in (0, gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK, gc.DEBUG_SAVEALL | gc.DEBUG_UNCOLLECTABLE):
    gc.set_debug(flags)
    now = gc.get_debug()
    gc.set_debug(0)
    print(flags, now, bool(now & gc.DEBUG_SAVEALL))
gc.collect()
class C: pass
gc.set_debug(gc.DEBUG_LEAK & ~gc.DEBUG_COLLECTABLE)
c = C(); c.l = [c]; del c
n = gc.collect()
gc.set_debug(0)
print(n, [type(x).__name__ for x in gc.garbage])
gc.garbage.clear()
print(gc.collect())
