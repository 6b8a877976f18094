# Figures at a glance
#
# The program of src/figures.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% Counts when all is well (counts)
import sys

class Thing:
    def method(self):
        return sys.getrefcount(self)

    def __len__(self):
        return sys.getrefcount(self)

def function(x):
    return sys.getrefcount(x)

def generator(x):
    yield sys.getrefcount(x)

thing = Thing()
print(sys.getrefcount(Thing()), "nobody has it")
print(sys.getrefcount(thing), "a name")
print(function(thing), "a name, and a parameter")
print(thing.method(), "a name, and self")
print(len(thing), "a name, self, and the argument of len")
for item in [thing]:
    print(sys.getrefcount(item), "two names, and the list that the loop goes through")
print(next(generator(item)), "two names, and a variable of a generator")
print(sys.getrefcount(None), "it is immortal")

# %% Sizes (sizes)
class Plain:
    pass

class Slots:
    __slots__ = ("a", "b")

plain = Plain()
things = [
    object(), 0, 1.5, "", b"", (), [], {}, set(), range(9), iter([]),
    plain, Slots(), Plain, function, thing.method, generator(0), ValueError(),
]
for thing in things:
    print(f"{type(thing).__name__:<14} {sys.getsizeof(thing):>5}")

# %% Sizes (widths)
for letter in "eé€🙂":
    each = sys.getsizeof(letter * 11) - sys.getsizeof(letter * 10)
    print(letter, each, "bytes each, with", sys.getsizeof(letter * 10) - 10 * each, "for the rest")

text = "e" * 1000
print(sys.getsizeof(text), sys.getsizeof(text + "🙂"))

# %% Allocator (shelves)
import gc, tracemalloc

PLACES = list(range(3000))
many = [None] * 3000

def fill(make):
    for place in PLACES:
        many[place] = make()

def shelf(make):
    gc.collect()
    fill(make)
    size = sys.getsizeof(many[0])
    fill(lambda: None)
    tracemalloc.start()
    fill(make)
    allocated, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return 3000 - allocated // size

x = 1.5
for what, make in {
    "list": lambda: [],
    "dict": lambda: {},
    "float": lambda: x + 1,
    "tuple of 1": lambda: (x,),
    "tuple of 20": lambda: (x,) * 20,
    "tuple of 21": lambda: (x,) * 21,
    "set": lambda: {x},
    "object": lambda: object(),
}.items():
    print(f"{what:<12} {shelf(make):>4}")

# %% Collector (found)
def itself():
    ring = []
    ring.append(ring)

def instance():
    thing = Plain()
    thing.me = thing

def other_dict():
    thing = Plain()
    thing.__dict__ = {"me": thing}

def recursive():
    def walk(n):
        return n and walk(n - 1)

def a_class():
    class Local:
        pass

def a_class_with_method():
    class Local:
        def method(self):
            pass

def an_exception():
    try:
        1 / 0
    except ZeroDivisionError as error:
        kept = error

def a_generator():
    def waits():
        me = yield
        yield
    one = waits()
    next(one)
    one.send(one)

for circle in [itself, instance, other_dict, recursive, a_class, a_class_with_method, an_exception, a_generator]:
    gc.collect()
    circle()
    print(f"{circle.__name__:<20} {gc.collect()}")
