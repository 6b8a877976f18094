# Tuples that hold tuples are untracked a collection later than these: those of imported modules too.
import gc, types, functools, weakref, collections, copy, enum

gc.collect()
counts = [len(gc.get_objects())]
for _ in range(4):
    gc.collect()
    counts.append(len(gc.get_objects()))
print([after - before for before, after in zip(counts, counts[1:])])
