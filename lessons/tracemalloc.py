# tracemalloc
#
# The program of src/tracemalloc.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% The cells (cells)
### Profiling memory usage for trace-malloc

import tracemalloc

# This function builds a list with 10,000 numbers
def create_list():
    return [i for i in range(10000)]

def main():

    # Start tracking memory from here
    tracemalloc.start()
    create_list()          #This is where memory is used.

    snapshot = tracemalloc.take_snapshot()
    top_stats = snapshot.statistics('lineno')      #line number in the code.
                                                   # This tells us which line of code is using how much memory.

    print("[Top 10]")
    for stat in top_stats:
        print(stat)

# %% The cells (main)
main()
tracemalloc.stop()

# %% What the notes leave out: the list was gone (kept)
import gc
gc.collect()                # start clean

def kept_main():
    tracemalloc.start()
    numbers = create_list()
    snapshot = tracemalloc.take_snapshot()
    tracemalloc.stop()
    return snapshot.statistics('lineno')

top = kept_main()[0]
print("size   :", top.size)
print("count  :", top.count)
print("average:", round(top.size / top.count), "bytes")

# %% Reading the report (accounting)
import sys

numbers = 9743 * 32
list_object = sys.getsizeof([])
rest = top.size - numbers - list_object
print("numbers    :", numbers)
print("list object:", list_object)
print("buffer     :", rest, "bytes, room for", rest // 8, "references")

# %% Comparing lines (three-lines)
gc.collect()

def build():
    tracemalloc.start()
    zeros = [0] * 5000
    texts = [str(n) for n in range(1000)]
    blob = b"." * 100_000
    snapshot = tracemalloc.take_snapshot()
    tracemalloc.stop()
    return snapshot.statistics('lineno')

for stat in build()[:3]:
    print(f"{stat.size:>7} bytes in {stat.count:>4} blocks")

# %% Current and peak (peak)
def measure(work):
    gc.collect()
    tracemalloc.start()
    result = work()
    current, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return current, highest

current, highest = measure(lambda: sum([n for n in range(10000)]))
print("now :", current < 1000)
print("peak:", highest > 350_000)

current, highest = measure(lambda: sum(n for n in range(10000)))
print("now :", current < 1000)
print("peak:", highest > 350_000)

# %% Current and peak (copies)
def bytes_kept(work):
    return measure(work)[0]

original = list(range(1000))
gc.collect()
print("a second name:", bytes_kept(lambda: original))
print("a copy       :", bytes_kept(lambda: original[:]))

# %% What the notes leave out: what it cannot see (before-start)
gc.collect()
early = [object() for _ in range(1000)]
tracemalloc.start()
late = [object() for _ in range(1000)]
current, highest = tracemalloc.get_traced_memory()
tracemalloc.stop()
print("one of the lists:", sys.getsizeof(late) + 1000 * sys.getsizeof(late[0]))
print("what was seen   :", current)

# %% What the notes leave out: what it cannot see (filled-after)
def filled(early):
    gc.collect()
    things = [] if early else None
    tracemalloc.start()
    if not early:
        things = []
    things.extend(range(100))
    current, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return current

print("made before start:", filled(True))
print("made after it    :", filled(False))
