# Collections that run while modules are imported: what waited in the code of a module that is done waits no more.
import gc

gc.collect()


def generations():
    return [len(gc.get_objects(generation)) for generation in range(3)]


before = generations()
import collections
print([now - then for now, then in zip(generations(), before)], gc.get_count())
gc.collect(0)
print([now - then for now, then in zip(generations(), before)])
import functools
print([now - then for now, then in zip(generations(), before)], gc.get_count())
import re
print(sum(generations()) - sum(before), gc.get_count())
gc.collect(1)
print([now - then for now, then in zip(generations(), before)])
