"""Weak references: dictionaries of them, callbacks, finalisers."""
import weakref


class Thing:
    def __init__(self, n):
        self.n = n


gone = []
cache = weakref.WeakValueDictionary()
names = weakref.WeakKeyDictionary()
kept = []
for i in range(250000):
    thing = Thing(i)
    cache[i] = thing
    names[thing] = i
    if i % 4 == 0:
        kept.append(thing)
print(len(cache), len(names), sum(cache[i].n for i in range(0, 250000, 4)))
kept = kept[::2]
thing = None
print(len(cache), len(names), sum(names.values()))
references = [weakref.ref(t, gone.append) for t in kept]
alive = sum(r().n for _ in range(40) for r in references)
kept.clear()
print(alive, len(gone), len(cache), references[0]() is None)
