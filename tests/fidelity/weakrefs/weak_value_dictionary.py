# Entries of a WeakValueDictionary go with their values.
import weakref
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"C{self.n}"
d = weakref.WeakValueDictionary()
a, b = C(1), C(2)
d["a"], d["b"] = a, b
d["temp"] = C(3)
print(len(d), sorted(d), "temp" in d, d.get("temp"), d["a"])
print(list(d.items()), list(d.values()), d.pop("b"))
keep = d.setdefault("s", C(4))
print(keep, d["s"])
lost = d.setdefault("t", C(5))
del lost
print(sorted(d.keys()))
it = iter(d.values())
print(next(it))
del a
print(len(d), sorted(d))
try:
    d["a"]
except KeyError as e:
    print("KeyError", e)
d.update(x=b)
print(d.copy()["x"] is b, len(d.valuerefs()), d.popitem())
del it, keep
print(len(d))
