# What classes hold while they are called with keywords: an OrderedDict goes through a list of pairs.
import collections
import gc
import tracemalloc


class Init:
    def __init__(self, **keywords): pass


class New:
    def __new__(cls, **keywords): return object.__new__(cls)


class Dict(dict): pass


def measured(work):
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    made = work()
    now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return now - before, most - before


for _ in range(3):
    gc.collect()
    print(measured(lambda: collections.OrderedDict(a=1)), measured(lambda: collections.OrderedDict(a=1, b=2, c=3)))
    print(measured(lambda: collections.OrderedDict({1: 2})), measured(lambda: collections.OrderedDict([(1, 2), (3, 4)])))
    print(measured(lambda: collections.OrderedDict({"z": 0}, a=1)), measured(lambda: collections.OrderedDict.fromkeys("abc")))
    print(measured(lambda: Init(a=1)), measured(lambda: New(a=1)), measured(lambda: Dict(a=1)), measured(lambda: dict(a=1)))
