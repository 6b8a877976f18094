# Sizes and counts by line for dicts and sets.
import gc, tracemalloc
gc.collect()
tracemalloc.start()
a = {}
b = {"k": 1, "l": 2}
c = {i: i for i in range(100)}
d = {i for i in range(3)}
e = {i for i in range(100)}
f = dict(c)
g = set(e)
h = frozenset(d)
i = dict.fromkeys(range(20), 0)
snap = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
tracemalloc.stop()
for s in sorted(snap.statistics("lineno"), key=lambda s: s.traceback[0].lineno):
    print(s.traceback[0].lineno, s.size, s.count)
