# Garbage collection
#
# The program of src/garbage-collection.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% What it is for (circle)
import gc, sys, weakref
gc.collect()                # start clean

ring = []
ring.append(ring)
print(sys.getrefcount(ring) - 1)
del ring
print("collected:", gc.collect())

class Node:
    pass

node = Node()
node.me = node
watch = weakref.ref(node)
del node
print("alive:", watch() is not None)
print("collected:", gc.collect())
print("alive:", watch() is not None)

# %% What the notes leave out: not “objects without references” (who-frees-what)
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  gone", self.name)

gc.disable()

plain = Noisy("plain")
del plain                   # no references: the count frees it

circular = Noisy("circular")
circular.me = circular
del circular                # one reference, from itself

print("nothing more by itself")
gc.collect()
gc.enable()

# %% Enable (enable)
### Garbage Collection:-
import gc

gc.enable()

# %% Enable (is-enabled)
print(gc.isenabled())

# %% Disable (disable)
gc.disable()
print(gc.isenabled())

# %% Disable (piling-up)
def make_rings(n):
    for _ in range(n):
        ring = []
        ring.append(ring)

gc.collect()
make_rings(10_000)
print("collected:", gc.collect())

# %% Collect (collect)
gc.collect()
print(gc.collect())

# %% Statistics (stats)
### Garbage collection stats
gc.enable()

for stats in gc.get_stats():
    print(sorted(stats))

# %% Statistics (stats-change)
def full_collections():
    return gc.get_stats()[2]["collections"]

def freed_in_full_collections():
    return gc.get_stats()[2]["collected"]

gc.collect()
runs, freed = full_collections(), freed_in_full_collections()
make_rings(7)
gc.collect()
print("one more run :", full_collections() - runs)
print("objects freed:", freed_in_full_collections() - freed)

# %% Garbage (garbage)
### get unreachable Garbage:-

print(gc.garbage)

# %% What the notes leave out: gc.garbage is not the garbage (garbage-is-empty)
gc.disable()
make_rings(5)
print("in the list:", len(gc.garbage))
print("collected  :", gc.collect())
print("in the list:", len(gc.garbage))
gc.enable()

# %% How it finds them (by-hand)
def outside(group):
    left = {id(x): sys.getrefcount(x) for x in group}
    for x in group:
        for y in gc.get_referents(x):
            if id(y) in left:
                left[id(y)] -= 1
    return [left[id(x)] for x in group]

a, b, c, d = [], [], [], []
a.append(b)
b.append(a)
c.append(d)
d.append(c)
group = [a, b, c, d]
with_names = outside(group)
del c, d
without_names = outside(group)
print([before - after for before, after in zip(with_names, without_names)])
del group
print("collected:", gc.collect())

# %% When it runs (thresholds)
print(gc.get_threshold())

# %% When it runs (automatic)
gc.collect()
before = [stats["collections"] for stats in gc.get_stats()]
make_rings(10_000)
after = [stats["collections"] for stats in gc.get_stats()]
print([b - a for a, b in zip(before, after)])

# %% When it runs (ageing)
def generation_of(thing):
    for generation in range(3):
        if any(x is thing for x in gc.get_objects(generation)):
            return generation

thing = []
ages = [generation_of(thing)]
for generation in range(3):
    gc.collect(generation)
    ages.append(generation_of(thing))
print(ages)

# %% When it runs (old-garbage)
ring = []
ring.append(ring)
gc.collect()                # survives: it is still in use
del ring
print(gc.collect(0), gc.collect(1), gc.collect(2))

# %% Which objects it looks at (tracked)
things = [42, "text", 2.5, None, [], {}, {"a": 1}, {"a": []}, set(), Node, Node()]
for thing in things:
    print(f"{gc.is_tracked(thing)!s:<6} {type(thing).__name__}")
