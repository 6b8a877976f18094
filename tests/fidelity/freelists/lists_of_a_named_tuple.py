# A list that list() makes comes from no free list, and goes into one.
import array
import collections
import gc
import tracemalloc


def traced(waiting):
    hold = [[] for _ in range(waiting)]
    del hold
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    lists = [[] for _ in range(40)]
    print(tracemalloc.get_traced_memory()[0] - before)
    tracemalloc.stop()


collections.namedtuple("Point", "x y")
traced(0)
gc.collect()
collections.namedtuple("Point", "x y")
traced(0)
gc.collect()
traced(20)
collections.namedtuple("Point", ["x", "y", "z"], defaults=[1])
traced(30)
