# Values that die while a weak dictionary is being iterated are removed afterwards; len() removes them at once.
import weakref
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
xs = [C(i) for i in range(5)]
d = weakref.WeakValueDictionary({x.n: x for x in xs})
for k in d.keys():
    if k == 0:
        del xs[2]
    print("key", k, "of", len(d.data))
print(sorted(d))
try:
    for k in d.keys():
        if k == 0:
            del xs[2]
        print("key", k, "of", len(d))
except RuntimeError as e:
    print(e)
for k, v in d.items():
    xs.clear()
    print("item", k, v.n)
print(len(d))
del v
print(len(d))
