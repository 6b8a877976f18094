# A dict is tracked from the first container put in; only a full collection untracks it again.
import gc
t = gc.is_tracked
d = {}
print(t(d), t({"a": 1}), t({"a": []}), t({1: (2, 3)}), t({(1, 2): 3}), t(dict(a=1)), t(dict(a=[])), t({i: i for i in range(3)}))
d["a"] = 1
d[5] = "x"
print(t(d))
d["b"] = []
print(t(d))
del d["b"]
print(t(d))
gc.collect(0)
print(t(d))
gc.collect(1)
print(t(d))
gc.collect(2)
print(t(d))
d.update({"c": 1})
print(t(d), t(d.copy()), t({**d}), t(d | {}), t(dict(d)))
d.update({"c": {}})
print(t(d), t(d.copy()), t(d["c"]))
class C: pass
c = C()
c.x = 1
print(t(c), t(c.__dict__), t(vars(c)))
gc.collect()
print(t(c.__dict__))
c.y = []
print(t(c.__dict__), t(globals()), t(C.__dict__.copy()))
e = {}
e.setdefault("k", None); print(t(e)); e.setdefault("l", []); print(t(e))
f = dict.fromkeys([1, 2]); g = dict.fromkeys([1], []); h = {"z": object()}
print(t(f), t(g), t(h), t({"f": t}), t({"s": "s", "n": None, "fl": 1.0}), t({"type": int}))
