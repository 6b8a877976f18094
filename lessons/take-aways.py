# Take-aways
#
# The program of src/take-aways.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% The three take-aways (rows)
grid = [[0] * 3] * 3
grid[0][0] = 1
print(grid)

grid = [[0] * 3 for _ in range(3)]
grid[0][0] = 1
print(grid)

# %% Everything at once (everything)
import gc, sys, weakref

class Person:
    def __init__(self, name):
        self.name = name
        self.friends = []

    def __del__(self):
        print("  freed:", self.name)

def meet(a, b):
    a.friends.append(b)
    b.friends.append(a)

def people():
    for name in ["Ann", "Ben", "Cid", "Dot"]:
        print("  making", name)
        yield Person(name)

gc.collect()
gc.disable()

print("1. a generator makes them one by one")
source = people()
ann = next(source)
ben = next(source)

print("2. a local variable ends with its function")
def visit():
    guest = next(source)
    print("  hello,", guest.name)

visit()

print("3. counting")
same = ann
print(" ", sys.getrefcount(ann) - 1, sys.getrefcount(ben) - 1)

print("4. a circle")
watch = weakref.ref(ann)
meet(ann, ben)
print(" ", sys.getrefcount(ann) - 1, sys.getrefcount(ben) - 1)
del ann, same, ben
print("  Ann is still there:", watch() is not None)

print("5. the collector")
found = gc.collect()
print("  found", found)
print("  Ann is still there:", watch() is not None)

print("6. the generator was never finished")
source.close()
print("  so Dot was never made")
gc.enable()

# %% When memory does not come back (who-holds-it)
def holders(thing, ignore):
    names = []
    for holder in gc.get_referrers(thing):
        if not any(holder is x for x in ignore):
            names.append(type(holder).__name__)
    return sorted(names)

class Document:
    pass

recent = []
by_title = {}

def open_document(title):
    document = Document()
    document.title = title
    recent.append(document)
    by_title[title] = document
    return document

letter = open_document("letter")
print(holders(letter, [globals()]))

recent.clear()
print(holders(letter, [globals()]))

by_title.clear()
print(holders(letter, [globals()]))

# %% A cache that lets go (cache)
class Image:
    def __init__(self, name):
        print("  loading", name)
        self.name = name

    def __del__(self):
        print("  unloading", self.name)

images = weakref.WeakValueDictionary()

def load(name):
    image = images.get(name)
    if image is None:
        image = images[name] = Image(name)
    return image

print("first page")
logo = load("logo")
again = load("logo")
print(" ", logo is again, len(images))

print("page closed")
del logo, again
print(" ", len(images))

print("second page")
logo = load("logo")
del logo
