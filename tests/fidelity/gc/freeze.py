# freeze() moves everything to the permanent generation, which is never collected.
import gc
gc.collect()
print(gc.get_freeze_count())
a = []; a.append(a)
c = {}
c["c"] = c
gc.freeze()
n = gc.get_freeze_count()
print(n > 1000, [len(gc.get_objects(g)) < 50 for g in (0, 1, 2)])
del a, c
print(gc.collect())
b = []; b.append(b); del b
print(gc.collect())
gc.unfreeze()
print(gc.get_freeze_count())
print(gc.collect())
