# Two snapshots compared: what was added and what went.
import gc, tracemalloc
gc.collect()
tracemalloc.start()
mine = [tracemalloc.Filter(True, __file__)]
a = [bytes(100) for _ in range(10)]
b = {i: None for i in range(50)}
s1 = tracemalloc.take_snapshot().filter_traces(mine)
c = bytes(999)
del a[5:]
b = None
s2 = tracemalloc.take_snapshot().filter_traces(mine)
tracemalloc.stop()
rows = [(d.traceback[0].lineno, d.size_diff, d.count_diff, d.size, d.count) for d in s2.compare_to(s1, "lineno")]
for row in sorted(rows):
    if row[0] in (6, 7, 9): print(*row)
top = s2.compare_to(s1, "lineno")[0]
print(top.size_diff, top.count_diff)
