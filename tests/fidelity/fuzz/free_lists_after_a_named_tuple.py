# Which tuples the making of a named tuple leaves in the free lists: those of other lengths are counted when they are made.
import collections
import gc

makers = [eval("lambda n: (" + "n, " * length + ")") for length in range(1, 15)]
for fields in "", "x", "x y z", ["a", "b"]:
    found = []
    for make in makers:
        gc.collect()
        collections.namedtuple("Record", fields)
        before = gc.get_count()[0]
        make(5)
        found.append(gc.get_count()[0] - before)
    print(fields, found)
