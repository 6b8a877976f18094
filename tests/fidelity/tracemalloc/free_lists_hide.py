# What comes from a free list is not traced; after a collection it is.
import gc, tracemalloc
def lines():
    snap = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
    return {s.traceback[0].lineno: (s.size, s.count) for s in snap.statistics("lineno")}
ready = [[] for _ in range(50)]
ready_dicts = [{} for _ in range(50)]
floats = [i + 0.5 for i in range(50)]
gc.collect()
ready = ready_dicts = floats = None
n = 3
a = b = c = d = None
tracemalloc.start()
a = [[] for _ in range(60)]
b = [{} for _ in range(60)]
c = [i + 0.25 for i in range(60)]
d = [(i, n) for i in range(10)]
r = lines()
tracemalloc.stop()
print(r.get(14), r.get(15), r.get(16), r.get(17))
gc.collect()
e = f = g = h = None
tracemalloc.start()
e = [[] for _ in range(60)]
f = [{} for _ in range(60)]
g = [i + 0.25 for i in range(60)]
h = [(i, n) for i in range(10)]
r = lines()
tracemalloc.stop()
print(r.get(24), r.get(25), r.get(26), r.get(27))
