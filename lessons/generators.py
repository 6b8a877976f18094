# Generators
#
# The program of src/generators.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% The cell (cell)
### Generator for memory efficiency

def num_generator(n):
    for i in range(n):
        yield i

for num in num_generator(100000):
    print(num)
    if num>10:
        break

# %% The cell (nothing-runs)
def talkative():
    print("  started")
    yield "a"
    print("  resumed")
    yield "b"
    print("  finished")

letters = talkative()
print("called")
print(next(letters))
print(next(letters))
print(next(letters, "no more"))

# %% Why this is memory efficient (sizes)
import sys

numbers = list(range(100000))
lazy = num_generator(100000)

print(sys.getsizeof(numbers))
print(sys.getsizeof(lazy))
print(sys.getsizeof(num_generator(10 ** 100)))

# %% Why this is memory efficient (numbers-too)
made = numbers[257:]        # those above 256 had to be made
print(len(made), "numbers,", sum(sys.getsizeof(n) for n in made), "bytes")
del numbers, made

# %% Why this is memory efficient (peak)
import tracemalloc

def peak(work):
    tracemalloc.start()
    result = work()
    current, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return highest

def with_list():
    return sum([n * n for n in range(100000)])

def with_generator():
    return sum(n * n for n in range(100000))

print(with_list() == with_generator())
print("list over 3,000,000 bytes  :", peak(with_list) > 3_000_000)
print("generator under 2,000 bytes:", peak(with_generator) < 2_000)

# %% What the notes leave out: it keeps its variables (keeping)
squares = (n * n for n in range(100000))
kept = list(squares)
print(sys.getsizeof(squares) < 1000, sys.getsizeof(kept) > 800_000)
del kept

# %% What the notes leave out: it keeps its variables (large-local)
def first_words(lines):
    everything = list(lines)        # reads all of it
    for line in everything:
        yield line.split()[0]

def lines():
    for n in range(3):
        print("  reading line", n)
        yield f"line{n} and the rest"

words = first_words(lines())
print(next(words))
words.close()

# %% A frame that lives in the heap (holds)
import gc

data = []

def walk(things):
    for thing in things:
        yield thing

def holders(things):
    return [type(x).__name__ for x in gc.get_referrers(things) if x is not globals()]

print("in a running function :", holders(data))
walker = walk(data)
print("in a generator        :", holders(data), sys.getrefcount(data) - 1)
del walker
print("generator deleted     :", holders(data), sys.getrefcount(data) - 1)

# %% What break does (closing)
def careful(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("  cleaning up, i =", i)

for num in careful(100000):
    if num > 10:
        break
print("after the loop")

# %% What the notes leave out: it has not quit, if you keep it (goes-on)
numbers = num_generator(100000)

for num in numbers:
    if num > 10:
        break

print("the loop ended at", num)
print("and the next one is", next(numbers))
print("and then", next(numbers))

# %% One way only (one-way)
letters = (c for c in "abc")
print(list(letters))
print(list(letters))

# %% One way only (range)
r = range(100000)
print(sys.getsizeof(r), len(r), r[500], 99_999 in r)
print(sum(r) == sum(r))

# %% return in a generator (return-value)
def two_then_done():
    yield 1
    yield 2
    return "that was all"

g = two_then_done()
print(next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print("StopIteration:", stop.value)

# %% Never started, never cleaned up (never-started)
g = careful(3)
del g
print("no cleaning up, for nothing was begun")

# %% A pipeline (pipeline)
def source():
    for n in range(1, 4):
        print("make", n)
        yield n

def double(numbers):
    for n in numbers:
        print("  double", n)
        yield 2 * n

for result in double(source()):
    print("    use", result)
