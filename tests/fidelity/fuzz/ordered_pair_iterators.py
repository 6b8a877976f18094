import gc, sys, weakref, tracemalloc, collections
compiled = []
def traced_memory():
    current, peak = tracemalloc.get_traced_memory()
    return 'unknown' if compiled else (current, peak)
gc.collect()
func07 = lambda: collections.OrderedDict([(0, 0)])
try:
    def func09():
        tracemalloc.start()
        try:
            any10 = func07()
        finally:
            seen = traced_memory()
        return seen
    print(func09())
except 0 as error:
    pass
