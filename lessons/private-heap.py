# The private heap and its allocators
#
# The program of src/private-heap.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% Size classes (size-classes)
import sys

def block(size):
    return (size + 15) // 16 * 16

for thing in [object(), 2.5, 1000, "Alice", "a somewhat longer string"]:
    size = sys.getsizeof(thing)
    print(f"needs {size:>3}, gets {block(size):>3}: {type(thing).__name__}")

# %% Size classes (aligned)
things = [object(), 2.5, "Alice", (1, 2), [], {}, print, block, "x" * 5000]
print([id(thing) % 16 for thing in things])

# %% Pools (pools)
POOL = 16 * 1024

def by_pool(things):
    pools = {}
    for thing in things:
        pools.setdefault(id(thing) // POOL, []).append(id(thing) % POOL)
    return pools

many = [object() for _ in range(5000)]
pools = by_pool(many)

fullest = sorted(max(pools.values(), key=len))
print("objects in one pool:", len(fullest))
print("first at offset    :", fullest[0])
print("distance           :", {b - a for a, b in zip(fullest, fullest[1:])})
print("last ends at       :", fullest[-1] + 16, "of", POOL)

# %% Pools (classes)
for wanted in [48, 64, 100, 200, 512]:
    many = [bytes(wanted - 33) for _ in range(4000)]
    offsets = sorted(max(by_pool(many).values(), key=len))
    distance = {b - a for a, b in zip(offsets, offsets[1:])}
    size = sys.getsizeof(many[0])
    print(f"{size:>3} bytes: {len(offsets):>3} in a pool, {distance} apart")

del many, pools, fullest, offsets

# %% Arenas (survivors)
many = [object() for _ in range(60_000)]
pools = {id(thing) // POOL for thing in many}
few = many[::1000]
del many

new = [object() for _ in range(50_000)]
back = sum(id(thing) // POOL in pools for thing in new)
print("left over:", len(few))
print("nearly all new ones in the same pools:", back > 49_000)
del new, few, pools

# %% A free block is used again, the last one first (last-first)
row = [object() for _ in range(10)]
places = [id(thing) for thing in row]

del row[7]                  # free the block of number 7 ...
del row[2]                  # ... then that of number 2

new = [object(), object()]
print([places.index(id(thing)) for thing in new])

# %% A free block is used again, the last one first (same-class)
a = bytes(60)               # 93 bytes, class 96
place = id(a)
del a
b = bytes(50)               # 83 bytes, class 96
print(id(b) == place)

# %% Shelves of used objects (free-list)
a = []
place = id(a)
del a

other = bytes(25)           # 58 bytes: the same size class as a list
print(id(other) == place - 16)
b = []
print(id(b) == place)

# %% Shelves of used objects (same-id)
print(id([]) == id([]))
print([] is [])

# %% Shelves of used objects (empty-shelf)
import gc, tracemalloc

def new_list(collect):
    spare = []
    del spare                   # one list on the shelf
    if collect:
        gc.collect()
    tracemalloc.start()
    new = []
    current, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return current

print("from the shelf      :", new_list(False), "bytes allocated")
print("after a collection  :", new_list(True), "bytes allocated")

# %% Objects that are always there (immortal)
for thing in [None, True, 7, 256, "", "a", (), int]:
    print(f"{thing!r:<15} {sys.getrefcount(thing)}")

# %% Objects that are always there (outside)
MEBI = 1024 * 1024

many = [object() for _ in range(50_000)]
arenas = {id(thing) // MEBI for thing in many}
print([id(thing) // MEBI in arenas for thing in (None, 7, (), int)])

row = [id(n) for n in range(-5, 257)]
print({b - a for a, b in zip(row, row[1:])})

# %% What the notes leave out: integers and strings have no shelf (no-int-shelf)
def result(n):
    return n + 1

print(result(255) is result(255))
print(result(256) is result(256))

numbers = [result(1000) for _ in range(5)]
print(numbers)
print(len({id(n) for n in numbers}), "objects")

# %% Instances share the names of their attributes (shared-names)
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

def bytes_each(make):
    # Let the class get to know its attributes first, and clear the shelves.
    many = [make() for _ in range(100)]
    del many
    gc.collect()
    tracemalloc.start()
    many = [make() for _ in range(1000)]
    current, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return round((current - sys.getsizeof(many)) / 1000)

print("a point     :", bytes_each(lambda: Point(1, 2)))
print("a dictionary:", bytes_each(lambda: {"x": 1, "y": 2}))
