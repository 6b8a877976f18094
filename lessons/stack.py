# Stack memory
#
# The program of src/stack.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% Last in, first out (lifo)
def outer():
    print("outer starts")
    middle()
    print("outer ends")

def middle():
    print("  middle starts")
    inner()
    print("  middle ends")

def inner():
    print("    inner runs")

outer()

# %% Last in, first out (own-frame)
def countdown(n):
    print(" " * (3 - n) + "enter, n =", n)
    if n > 0:
        countdown(n - 1)
    print(" " * (3 - n) + "leave, n =", n)

countdown(3)

# %% What a local variable holds (reference)
import sys

def show(things):
    print("inside :", sys.getrefcount(things), things is numbers)

numbers = list(range(1000))
print("outside:", sys.getrefcount(numbers))
show(numbers)
print("outside:", sys.getrefcount(numbers))

# %% What a local variable holds (deeper)
def deeper(thing, levels):
    print(levels, "to go:", sys.getrefcount(thing))
    if levels > 0:
        deeper(thing, levels - 1)

thing = []
deeper(thing, 5)
print(sys.getrefcount(thing))

# %% What the notes leave out: the stack does not store the data (not-the-data)
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  gone", self.name)

def keep_nothing():
    a = Noisy("a")
    b = Noisy("b")
    print("  about to return")

def keep_one():
    a = Noisy("a")
    b = Noisy("b")
    print("  about to return")
    return b

print("keep_nothing")
keep_nothing()
print("keep_one")
kept = keep_one()
print("back, and we have", kept.name)
del kept

# %% Released when the function exits (exit-by-exception)
def fails():
    a = Noisy("a local of fails")
    raise ValueError("no luck")

try:
    fails()
except ValueError as error:
    print("caught:", error)
print("after the except block")

# %% What the notes leave out: there are two stacks (two-stacks)
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)

before = sys.getrecursionlimit()
sys.setrecursionlimit(20_000)
print(deep(15_000))
sys.setrecursionlimit(before)

# %% Limited in size (limit)
depth = 0

def bottomless():
    global depth
    depth += 1
    bottomless()

try:
    bottomless()
except RecursionError as error:
    print("RecursionError:", error)

print("more than 900 calls deep:", depth > 900)
print("more than 1000 calls deep:", depth > 1000)

# %% Limited in size (own-stack)
def depth_of(nested):
    deepest = 0
    todo = [(nested, 1)]
    while todo:
        item, level = todo.pop()
        deepest = max(deepest, level)
        for inner in item:
            todo.append((inner, level + 1))
    return deepest

nest = []
for _ in range(5000):
    nest = [nest]
print(depth_of(nest))

# %% Not persistent (not-persistent)
def tick():
    count = 0
    count += 1
    return count

print(tick(), tick(), tick())

# %% What the notes leave out: some variables do outlive their function (closure)
def make_ticker():
    count = 0
    def tick():
        nonlocal count
        count += 1
        return count
    return tick

tick = make_ticker()
print(tick(), tick(), tick())
print(tick.__closure__[0].cell_contents)
