# Sizes and counts by line for lists.
import gc, tracemalloc
gc.collect()
tracemalloc.start()
a = [None] * 1000
b = [[] for _ in range(10)]
c = list(range(100))
d = [1, 2, 3]
e = []
for i in range(50):
    e.append(i)
snap = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
tracemalloc.stop()
for s in sorted(snap.statistics("lineno"), key=lambda s: s.traceback[0].lineno):
    print(s.traceback[0].lineno, s.size, s.count)
