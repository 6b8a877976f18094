# Finding a leak: lines that keep growing between rounds.
import tracemalloc, gc
cache = []
def leaky():
    cache.append(bytes(500))
def clean():
    return len(bytes(500))
def cyclic():
    l = [bytes(300)]
    l.append(l)
gc.collect(); gc.disable()
leaky(); clean(); cyclic()
gc.collect()
tracemalloc.start()
for _ in range(20):
    leaky(); clean(); cyclic()
def by_line():
    snap = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
    return {s.traceback[0].lineno: (s.size, s.count) for s in snap.statistics("lineno")}
r = by_line()
print(r.get(5), r.get(7), r.get(9), r.get(10))
print(gc.collect())
r = by_line()
print(r.get(5), r.get(9), r.get(10))
cache.clear()
print(by_line().get(5))
tracemalloc.stop()
