import tracemalloc, gc
gc.collect()
tracemalloc.start(3)
s1 = tracemalloc.take_snapshot()
y = [bytes(100) for _ in range(10)]
s2 = tracemalloc.take_snapshot()
def show(a, b):
    for d in b.compare_to(a, "lineno"):
        if d.traceback[0].filename == __file__: print(d.traceback[0].lineno, d.size_diff, d.count_diff, d.size, d.count)
show(s1, s2)
y = None
s3 = tracemalloc.take_snapshot()
show(s2, s3)
