# A full collection empties the free lists, a young one does not.
import gc, tracemalloc
def cost(make):
    tracemalloc.start()
    a = tracemalloc.get_traced_memory()[0]
    kept = make()
    b = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return b - a
gc.collect()
for name, make in [("list", lambda: []), ("dict", lambda: {}), ("pair", lambda: (make, name)), ("float", lambda: len(name) / 3)]:
    for how in (None, 0, 1, 2):
        kept = [make() for _ in range(50)]
        kept = None
        if how is not None:
            gc.collect(how)
        print(name, how, cost(make))
