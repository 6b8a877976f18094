# A power is a chain of products, each an object of its own: the result does not lie where the last integer did.
n = 1000
def reused(e):
    a = n * 1001
    x = id(a)
    del a
    b = n ** e
    return id(b) == x
print([reused(e) for e in range(2, 20)])
import gc, tracemalloc
gc.collect()
def cost(e, base=10):
    tracemalloc.start()
    a = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    r = base ** e
    now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return now - a, peak - a
cost(2)
print([cost(e) for e in range(2, 40)])
print([cost(e, 2) for e in (10, 29, 30, 31, 60, 61, 90, 100, 1000)])
print([cost(e, -7) for e in (2, 3, 11, 12, 25)], [cost(e, 10 ** 12) for e in (2, 3, 4, 5, 7)])
