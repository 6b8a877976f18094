# A structure sequence has no room behind its items.
import sys, time, tracemalloc
def size(f):
    f()
    tracemalloc.start()
    a = tracemalloc.get_traced_memory()[0]
    x = f()
    b = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return b - a, sys.getsizeof(x)
print(size(lambda: time.gmtime(0)))
print(size(lambda: time.struct_time(range(9))))
