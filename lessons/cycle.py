# A cycle with __del__
#
# The program of src/cycle.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% The cell (cell)
import gc
gc.collect()                # start clean

# Creating classes
class Your_Object:
    def __init__(self, name):
        self.name = name
        print(f"Object {self.name} created")

    def __del__(self):
        print(f"Object {self.name} deleted")

obj1 = Your_Object("obj1")
obj2 = Your_Object("obj2")

# Reference to another object
# obj1 has a reference to obj2.
# obj2 has a reference to obj1.
obj1.ref = obj2
obj2.ref = obj1

# delete object
del obj1
del obj2

# Manually trigger Garbage
print(gc.collect())         # built-in module in Python

# %% Following the arrows (counts)
import sys

obj1 = Your_Object("obj1")
obj2 = Your_Object("obj2")
obj1.ref = obj2
obj2.ref = obj1
print(sys.getrefcount(obj1) - 1, sys.getrefcount(obj2) - 1)

del obj1
print(sys.getrefcount(obj2.ref) - 1, sys.getrefcount(obj2) - 1)

del obj2
print("the collector finds", gc.collect())

# %% Reproducing the six lines (run-twice)
def run_the_cell():
    global obj1, obj2
    obj1 = Your_Object("obj1")
    obj2 = Your_Object("obj2")
    obj1.ref = obj2
    obj2.ref = obj1
    del obj1
    del obj2
    return gc.collect()

print(run_the_cell())
print(run_the_cell())

# %% Reproducing the six lines (interrupted)
obj1 = Your_Object("obj1")
obj2 = Your_Object("obj2")
obj1.ref = obj2
obj2.ref = obj1
print("--- interrupted; now the whole cell")
print(run_the_cell())

# %% Reproducing the six lines (earlier-version)
obj1 = Your_Object("obj1")
obj2 = Your_Object("obj2")

# %% Reproducing the six lines (six-lines)
print("--- now the finished cell")
print(run_the_cell())

# %% Where 10205 came from (backlog)
gc.collect()
gc.disable()                # as in an earlier cell of the notes

for n in range(10_203):     # what the notebook might have left behind
    ring = []
    ring.append(ring)
del ring

print(run_the_cell())
gc.enable()

# %% Where 10205 came from (old-class)
class Short_Lived:
    pass

gc.collect()
del Short_Lived
print("a class leaves behind more than one object:", gc.collect() > 1)

# %% In which order a cycle is freed (still-complete)
class Talker:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"{self.name} says goodbye to {self.other.name}")

romeo = Talker("Romeo")
juliet = Talker("Juliet")
romeo.other = juliet
juliet.other = romeo
del romeo, juliet
print(gc.collect())

# %% In which order a cycle is freed (weak-first)
import weakref

class Watched:
    def __del__(self):
        print("the weak reference still works:", watch() is self)

thing = Watched()
watch = weakref.ref(thing)
print("freed by the count")
del thing

thing = Watched()
thing.me = thing
watch = weakref.ref(thing)
print("freed by the collector")
del thing
gc.collect()

# %% Coming back (resurrection)
saved = []

class Phoenix:
    def __del__(self):
        print("dying")
        saved.append(self)

bird = Phoenix()
bird.me = bird
del bird
print("collected:", gc.collect())
print("saved:", len(saved))

saved[0].me = None
saved.clear()
print("gone, without a second __del__")

# %% What the notes leave out: del and __del__ (no-leak)
print(gc.garbage)

# %% Doing without the cycle (weak-back)
class Parent:
    def __init__(self):
        self.child = Child(self)

    def __del__(self):
        print("parent deleted")

class Child:
    def __init__(self, parent):
        self.parent = weakref.ref(parent)

    def __del__(self):
        print("child deleted")

gc.collect()                # start clean
gc.disable()
family = Parent()
print(family.child.parent() is family)
del family
print("no collector needed:", gc.collect())
gc.enable()
