# Objects of blocks that an import has left in the free lists while memory was traced are traced.
import gc, linecache, tracemalloc
gc.collect()
tracemalloc.start()
linecache.getline(__file__, 0)
a = []
b = {}
c = (a, b)
d = 1.5 + len(a)
for value in a, b, c, d:
    print(tracemalloc.get_object_traceback(value)[0].lineno)
snapshot = tracemalloc.take_snapshot()
print(sorted((found.traceback[0].lineno, found.size, found.count)
    for found in snapshot.statistics('lineno') if found.traceback[0].filename == __file__))
try:
    tracemalloc.Filter(True, 0)
except TypeError as error:
    print(error)
