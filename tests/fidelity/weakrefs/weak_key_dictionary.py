# Entries of a WeakKeyDictionary go with their keys; a value that holds its key keeps it for ever.
import weakref, gc
class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"K{self.n}"
    def __del__(self): print("del", self.n)
class V:
    def __init__(self, n): self.n = n
    def __del__(self): print("value", self.n)
gc.collect()
d = weakref.WeakKeyDictionary()
a, b = K("a"), K("b")
d[a] = V(1)
d[b] = V(2)
print(len(d), a in d, K("x") in d, list(d))
del a
print(len(d))
d[b] = V(3)
print("replaced")
del d[b]
print("deleted", len(d))
c = K("c")
d[c] = [c]
del c
print("held by its own value:", len(d), gc.collect())
d.clear()
print(len(d))
for bad in (5, "text"):
    try:
        d[bad] = 1
    except TypeError as e:
        print(e)
