# Of which types the objects are that an import of a module in C makes.
import gc


def census():
    counts = {}
    for thing in gc.get_objects():
        name = type(thing).__name__
        counts[name] = counts.get(name, 0) + 1
    return counts


def more(before, after):
    return [(name, after.get(name, 0) - before.get(name, 0)) for name in sorted({*before, *after})
            if after.get(name, 0) != before.get(name, 0)]


first = census()
import time

second = census()
print("time", more(first, second))
import math

third = census()
print("math", more(second, third))
import itertools

fourth = census()
print("itertools", more(third, fourth))
print(sorted(kind.__name__ for kind in gc.get_objects() if isinstance(kind, type) and kind.__module__ == "itertools"))


class Node:
    def __init__(self):
        self.itself = [self]


nodes = [Node() for _ in range(5)]
print("nodes", more(fourth, census()))
del nodes
print(gc.collect())
for thing in gc.get_objects():
    repr(thing), gc.is_tracked(thing), gc.get_referents(thing)
