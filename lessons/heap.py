# Heap memory
#
# The program of src/heap.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% Data that outlives a call (outlives)
registry = {}

def register(name):
    entry = {"name": name, "visits": 0}
    registry[name] = entry

def visit(name):
    registry[name]["visits"] += 1

register("Alice")
visit("Alice")
visit("Alice")
print(registry["Alice"])

# %% Available throughout the program (shared)
def add_item(basket, item):
    basket.append(item)

mine = ["bread"]
yours = mine
add_item(mine, "milk")
add_item(yours, "salt")
print(mine)
print(mine is yours)

# %% Everything is an object (everything)
import sys

def function():
    pass

class Class:
    pass

for thing in [7, 2.5, True, None, "text", [1], function, Class, Class(), len]:
    print(f"{type(thing).__name__:<28} {isinstance(thing, object)}")

# %% What an object weighs (sizes)
for thing in [None, 0, 7, 2**30, 2**60, 2.5, "", "a", "hello", b"", b"hello"]:
    print(f"{sys.getsizeof(thing):>4}  {thing!r}")

# %% What an object weighs (containers)
for thing in [(), (1,), (1, 2), [], [1], [1, 2, 3], {}, {"a": 1}, set()]:
    print(f"{sys.getsizeof(thing):>4}  {thing!r}")

# %% What the notes leave out: a container does not contain (shallow)
short = ["x"]
long = ["x" * 1_000_000]
print(sys.getsizeof(short), sys.getsizeof(long))
print(sys.getsizeof(short[0]), sys.getsizeof(long[0]))

poem = "x" * 1_000_000
thousand = [poem] * 1000
print(sys.getsizeof(thousand))
print(all(line is poem for line in thousand))

# %% What the notes leave out: a container does not contain (deep)
def weigh(thing, seen=None):
    seen = set() if seen is None else seen
    if id(thing) in seen:
        return 0
    seen.add(id(thing))
    total = sys.getsizeof(thing)
    if isinstance(thing, dict):
        for key, value in thing.items():
            total += weigh(key, seen) + weigh(value, seen)
    elif isinstance(thing, (list, tuple, set)):
        for item in thing:
            total += weigh(item, seen)
    return total

print(weigh(short), weigh(long), weigh(thousand))

# %% Dynamically allocated (growing)
basket = []
size = sys.getsizeof(basket)
print(f"{len(basket):>3} items  {size:>4} bytes")
for n in range(40):
    basket.append(n)
    if sys.getsizeof(basket) != size:
        size = sys.getsizeof(basket)
        print(f"{len(basket):>3} items  {size:>4} bytes")

# %% Dynamically allocated (same-list)
basket = []
before = id(basket)
for n in range(100_000):
    basket.append(n)
print(id(basket) == before)

basket.clear()
print(sys.getsizeof(basket), id(basket) == before)

# %% Dynamically allocated (growing-dict)
ages = {}
size = None
for n in range(100):
    if sys.getsizeof(ages) != size:
        size = sys.getsizeof(ages)
        print(f"{len(ages):>3} keys  {size:>5} bytes")
    ages["person " + str(n)] = n

# %% Giving it back (giving-back)
import gc
gc.disable()

class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

things = [Noisy("a"), Noisy("b"), Noisy("c")]
print("removing one")
del things[1]
print("removing the list")
del things
gc.enable()

# %% For and against (itself)
loop = [1, 2]
loop.append(loop)
print(loop)
print(loop[2] is loop, loop[2][2][2][0])
loop.clear()

# %% What the notes leave out: slower than what? (three-arrows)
class Point:
    pass

p = Point()

def arrows():
    x = 10 ** 6
    p.x = x
    things = [x]
    return x is p.x is things[0]

print(arrows())
print("slots:", arrows.__code__.co_varnames)
print("names:", arrows.__code__.co_names)

# %% Try it (answers)
basket, sizes = [], []
for n in range(9):
    basket += [n]
    sizes.append(sys.getsizeof(basket))
print(sizes)

basket, sizes = [], []
for n in range(9):
    basket = basket + [n]
    sizes.append(sys.getsizeof(basket))
print(sizes)
print(weigh([[0] * 1000] * 1000), weigh([[0] * 1000 for _ in range(1000)]))
print((10 ** 100).bit_length(), sys.getsizeof(10 ** 100))
