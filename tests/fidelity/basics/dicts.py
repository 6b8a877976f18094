# Dictionaries keep insertion order; views follow changes.
d = {"b": 1, "a": 2}
d["c"] = 3
keys = d.keys()
d["b"] = 10
print(d, list(keys), list(d.values()), list(d.items()))
del d["b"]
d["b"] = 11
print(d, len(d), "a" in d, 2 in d.values(), ("a", 2) in d.items())
print(d.get("z"), d.get("z", 0), d.setdefault("n", []), d.setdefault("a", 99), d.pop("a"), d.pop("zz", "gone"), d.popitem(), d)
d.update(x=1, c=30)
d.update([("y", 2)], z=3)
print(d, keys)
print(dict.fromkeys("ab", 0), dict([(1, 2)]), dict(zip("xy", (1, 2))), {**d, "c": 0} | {"w": 1}, dict(a=1))
print({1: "int", True: "bool", 1.0: "float"})
print(keys & {"c", "q"}, sorted(keys | {"q"}), list(reversed(d)), {1: 2} == {1.0: 2.0})
for f in (lambda: d["none"], lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)])):
    try:
        f()
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    for k in d:
        d[k + "!"] = 1
except RuntimeError as e:
    print(e)
class Missing(dict):
    def __missing__(self, key):
        return f"no {key}"
print(Missing(a=1)["a"], Missing()["b"], d.clear(), d)
