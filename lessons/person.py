# Stack and heap together: Person
#
# The program of src/person.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% The program (person)
class Person:
    def __init__(self, name, age):
        self.name = name  # Stored in heap memory
        self.age = age    # Stored in heap memory

def main():
    # Stack memory allocation for local variable `p`
    p = Person("Alice", 25)
    print(f"Name: {p.name}, Age: {p.age}")

main()

# %% Step by step (watched)
import sys

class Watched:
    def __init__(self, name):
        print("in __init__:", sys.getrefcount(self) - 1, vars(self))
        self.name = name
        print("in __init__:", sys.getrefcount(self) - 1, vars(self))

def main():
    p = Watched("Alice")
    print("in main    :", sys.getrefcount(p) - 1, vars(p))

main()

# %% The diagram (drawn)
def main():
    p = Person("Alice", 25)

main()

# %% What the notes leave out: attributes are references (same-size)
short = Person("Al", 7)
long = Person("A" * 10_000, 10 ** 100)
print(sys.getsizeof(short), sys.getsizeof(long))
print(sys.getsizeof(short.name), sys.getsizeof(long.name))

# %% What the notes leave out: attributes are references (shared)
name = "".join(["Ali", "ce"])
one = Person(name, 25)
two = Person(name, 25)
print(one.name is two.name, one.age is two.age)
print(sys.getrefcount(name) - 1)

# %% What the notes leave out: attributes are references (outlive)
kept = one.name
del one, two, name
count = sys.getrefcount(kept) - 1
print(kept, count)

# %% What the notes leave out: attributes are references (referents)
import gc

alice = Person("Alice", 25)
for thing in gc.get_referents(alice):
    print(type(thing).__name__, getattr(thing, "__name__", thing))

# %% Where is the attribute dictionary? (dictionary)
print(alice.__dict__)
alice.__dict__["age"] = 26
print(alice.age)
print(alice.__dict__ is alice.__dict__)

# %% What the notes leave out: p is not an object (referrers)
def who_has_it():
    p = Person("Alice", 25)
    print("counted :", sys.getrefcount(p) - 1)
    print("referrers:", gc.get_referrers(p))

    box = [p]
    print("counted :", sys.getrefcount(p) - 1)
    print("referrers:", [type(x).__name__ for x in gc.get_referrers(p)])

who_has_it()

# %% What the notes leave out: p is not an object (rebind)
def rebind(person):
    person = Person("Bob", 30)

def change(person):
    person.name = "Carol"

alice = Person("Alice", 25)
rebind(alice)
print(alice.name)
change(alice)
print(alice.name)

# %% When main returns (the-end)
class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age

    def __del__(self):
        print(f"{self.name} is freed")

def main():
    p = Person("Alice", 25)
    print(f"Name: {p.name}, Age: {p.age}")

print("before main")
main()
print("after main")

# %% When main returns (not-the-end)
guests = []

def main():
    p = Person("Alice", 25)
    guests.append(p)

print("before main")
main()
print("after main:", guests[0].name)
guests.clear()
print("after clear")

# %% Try it (slots)
import tracemalloc

class Plain:
    def __init__(self, name, age):
        self.name = name
        self.age = age

class Compact:
    __slots__ = ("name", "age")

    def __init__(self, name, age):
        self.name = name
        self.age = age

def bytes_each(cls):
    # Let the class get to know its attributes first.
    people = [cls("Bob", 30) for _ in range(100)]
    tracemalloc.start()
    people = [cls("Bob", 30) for _ in range(1000)]
    current, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return round((current - sys.getsizeof(people)) / 1000)

for cls in [Plain, Compact]:
    bob = cls("Bob", 30)
    sizes = sys.getsizeof(bob), bytes_each(cls)
    print(cls.__name__, *sizes, hasattr(bob, "__dict__"))
