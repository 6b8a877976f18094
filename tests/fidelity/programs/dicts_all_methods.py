# Every method of a dict; order, views, merging, missing keys, changes while one looks.
d = {"a": 1, "b": 2}; print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("c", 3), d.pop("c"), d.pop("zz", None), d.update(b=5, e=6), d, d.popitem(), list(d), len(d), d.copy() == d, d.keys() & {"a"}, d.keys() | ["x"] == {"a", "b", "x"}, d.items() - {("a", 1)}, d.values(), "a" in d, 1 in d.values(), ("a", 1) in d.items())
print({**d, "a": 0} | {"q": 1}, dict.fromkeys("ab"), dict.fromkeys([1], []), dict([("x", 1)], y=2), dict(zip("ab", [1, 2])), {k: v for v, k in enumerate("xy")}, dict(d) is d, reversed(d).__next__(), d == {"b": 5, "a": 1}, d != {}, not {})
d |= {"n": 1}; d |= [("m", 2)]; print(d); del d["m"]; print(d.keys() == {"a", "b", "n"}, d.keys() <= {"a", "b", "n", "z"}, d.keys().isdisjoint("q"), d.items() == dict(d).items(), repr(d.keys()), repr(d.items()), d.keys().mapping)
for bad in (lambda: d["zz"], lambda: d.pop("zz"), lambda: {}.popitem(), lambda: {}[[]], lambda: {[]: 1}, lambda: d.update(5), lambda: d.update([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: d < d, lambda: d + d, lambda: d | [1], lambda: d.fromkeys(5), lambda: d.get(), lambda: d.__delitem__("q"), lambda: dict(**{1: 2}), lambda: (lambda **k: k)(**{1: 2}), lambda: d.keys()[0], lambda: hash(d), lambda: d.setdefault(), lambda: dict(a=1, **{"a": 2})):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class Default(dict):
    def __missing__(self, key): print("missing", key); self[key] = v = key * 2; return v
m = Default(); print(m["ab"], m["ab"], m.get("q"), m)
print({1: "a", 1.0: "b", True: "c"}, {0.0: 1, -0.0: 2}, {float("nan"): 1, float("nan"): 2}.__len__(), {(1, 2): 3}[1, 2], {None: 1}[None], hash(1) == hash(1.0) == hash(True), {"a": {"b": {"c": 1}}}["a"]["b"]["c"])
class K:
    def __init__(s, n): s.n = n
    def __hash__(s): print("hash", s.n, end=" "); return s.n % 2
    def __eq__(s, o): print("eq", s.n, o.n, end=" "); return s.n == o.n
k = {K(1): "one", K(3): "three", K(2): "two"}; print(); print(k[K(3)]); print(K(5) in k); x = K(7); k[x] = 1; print(); print(k[x])
r = {}; r["me"] = r; print(r, len(str(r))); i = iter({"a": 1}); print(next(i), next(i, None)); d2 = {i: i for i in range(10)}; [d2.pop(i) for i in range(0, 10, 2)]; d2[0] = "again"; print(d2, list(d2.items())[-1])
