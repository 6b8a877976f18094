# Reference counting
#
# The program of src/reference-counting.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% The three cells (first-cell)
### Reference counting method:-
import sys

a = []
print(sys.getrefcount(a))

# %% The three cells (second-cell)
b = a
print(sys.getrefcount(b))

# %% The three cells (third-cell)
del b
print(sys.getrefcount(a))

# %% What counts as a reference (what-counts)
thing = []

def refs():
    return sys.getrefcount(thing) - 1

print("a name      ", refs())

pair = (thing, thing)
print("a tuple     ", refs())

table = {"key": thing}
print("a dictionary", refs())

class Box:
    pass

box = Box()
box.content = thing
print("an attribute", refs())

def uses_default(x=thing):
    pass

print("a default   ", refs())

# %% What counts as a reference (take-back)
del uses_default
del box
table["key"] = None
pair = None
print(refs())

# %% What counts as a reference (parameter)
def inside(x):
    return sys.getrefcount(x) - 1

print(refs(), inside(thing), refs())

# %% Some objects are not counted (immortal)
before = sys.getrefcount(None)
many = [None] * 1000
print(sys.getrefcount(None) - before)

thing = []
many = [thing] * 1000
print(sys.getrefcount(thing) - 1)

# %% Looking without holding (weak)
import weakref

class Picture:
    def __init__(self, name):
        self.name = name

p = Picture("sunset")
weak = weakref.ref(p)
print(sys.getrefcount(p) - 1, weak().name)

del p
print(weak())

# %% Looking without holding (weak-cache)
cache = weakref.WeakValueDictionary()

first = Picture("sea")
second = Picture("hills")
cache["sea"] = first
cache["hills"] = second
print(sorted(cache.keys()))

del first
print(sorted(cache.keys()))

# %% The moment of death (chain)
class Node:
    def __init__(self, name, next=None):
        self.name = name
        self.next = next

    def __del__(self):
        print("  freeing", self.name)

chain = Node("a", Node("b", Node("c")))
print("cutting after b")
chain.next.next = None
print("letting go of a")
chain = None
print("done")

# %% Order (order)
items = [Node("item 0"), Node("item 1"), Node("item 2")]
values = {"x": Node("value x"), "y": Node("value y")}
print("list")
items = None
print("dictionary")
values = None

class Pair:
    pass

first, second = Pair(), Pair()
first.x, first.y = Node("first x"), Node("first y")
second.y, second.x = Node("second y"), Node("second x")
print("attributes")
first = None
second = None

# %% Nobody needs a name (temporary)
print(Node("temporary").name.upper())
print("next statement")

# %% del does not delete objects (del)
one = Node("shared")
two = one
del one
print("deleted the name one")
del two
print("deleted the name two")

# %% References hide (hidden-references)
log = []

def work(node):
    log.append(node)        # "just for debugging"

for node in [Node("n1"), Node("n2")]:
    work(node)

print("loop is over")
log.clear()
print("log is empty, and the loop variable still has", node.name)
del node

# %% References hide (referrers)
import gc

lost = Node("lost")
shelf = {"somewhere": [lost]}
for holder in gc.get_referrers(lost):
    if holder is not globals():
        print(type(holder).__name__, len(holder))
del shelf, holder, lost

# %% Counting cannot see circles (circle)
gc.collect()                # start clean
gc.disable()

a = Node("a")
b = Node("b", a)
a.next = b
print(sys.getrefcount(a) - 1, sys.getrefcount(b) - 1)
del a, b
print("no names are left, and nothing was freed")

gc.enable()
print("the collector:", gc.collect())
