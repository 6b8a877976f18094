# Rebinding one name alternates between two addresses.
def letters(ids):
    seen = {}
    return "".join(chr(97 + seen.setdefault(i, len(seen)) % 26) for i in ids)
def lists():
    ids = []
    for i in range(8):
        x = []
        ids.append(id(x))
    return letters(ids)
def objects():
    ids = []
    for i in range(8):
        x = object()
        ids.append(id(x))
    return letters(ids)
def deleted():
    ids = []
    for i in range(8):
        x = object()
        ids.append(id(x))
        del x
    return letters(ids)
def two():
    ids = []
    for i in range(5):
        x = object(); y = object()
        ids += [id(x), id(y)]
    return letters(ids)
class S: __slots__ = ("n",)
def slots():
    ids = []
    for i in range(8):
        x = S(); ids.append(id(x))
    return letters(ids)
def dicts():
    ids = []
    for i in range(8):
        x = {i: i}; ids.append(id(x))
    return letters(ids)
def strings():
    ids = []
    for i in range(8):
        x = "ab" * (i % 2 + 2); ids.append(id(x))
    return letters(ids)
for f in (lists, objects, deleted, two, slots, dicts, strings):
    print(f.__name__, f(), f())
