# Overview
#
# The program of src/overview.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% Memory is managed for you (noisy)
class Noisy:
    def __init__(self, name):
        self.name = name
        print("  made", self.name)

    def __del__(self):
        print("  gone", self.name)

print("one")
x = Noisy("first")
print("two")
x = Noisy("second")
print("three")
x = None
print("four")

# %% Where things are kept (names)
a = [1, 2, 3]
b = a
c = [1, 2, 3]

print(a == b, a is b)
print(a == c, a is c)
print(id(a) == id(b), id(a) == id(c))

b.append(4)
print(a)
print(c)

# %% Reference counting (count)
import sys

box = []
print(sys.getrefcount(box))

shelf = [box, box]
print(sys.getrefcount(box))

shelf.clear()
print(sys.getrefcount(box))

# %% Garbage collection (cycle)
import gc
gc.collect()                # start clean

x = Noisy("left")
y = Noisy("right")
x.other = y
y.other = x

x = y = None
print("nobody can reach them, and yet they are still here")

print("collected:", gc.collect())

# %% What the notes leave out: who does the freeing (collector-off)
gc.disable()
x = Noisy("uncollected")
x = None
print("the collector is", "on" if gc.isenabled() else "off")
gc.enable()

# %% Sharing equal values (small-ints)
def same(text):
    return int(text) is int(text)

for text in ["-6", "-5", "0", "256", "257"]:
    print(f"{text:>4}", same(text))

# %% Sharing equal values (strings)
parts = ["mem", "ory"]
s = "".join(parts)
t = "".join(parts)
print(s == t, s is t)
print(sys.intern(s) is sys.intern(t))
print(s[0] is t[0])

# %% What the notes leave out: sharing is the exception (no-sharing)
print(int("1000") is int("1000"))
print(float("1.5") is float("1.5"))
print([] is [])

row = [0] * 3
print([row, row][0] is [row, row][1])
print([[0] * 3, [0] * 3][0] is [[0] * 3, [0] * 3][1])
