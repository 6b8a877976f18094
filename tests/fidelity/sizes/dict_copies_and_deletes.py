# Deleting does not shrink a dict; copying, merging and updating choose sizes of their own.
from sys import getsizeof as sz
d = {i: i for i in range(100)}
big = sz(d)
for i in range(90): del d[i]
print(sz(d) == big, len(d), sz(d.copy()), sz(dict(d)), sz({**d}), sz(d | {}), sz({k: v for k, v in d.items()}))
d[1000] = 1
print(sz(d) == big)
while d: d.popitem()
print(sz(d) == big, sz(d.copy()), sz(dict(d)))
d.clear()
print(sz(d))
a = {f"k{i}": i for i in range(5)}
b = {f"m{i}": i for i in range(5)}
print(sz(a), sz(a | b), sz({**a, **b}), sz(dict(a, **b)), sz(a.copy()))
a.update(b)
print(sz(a), sz(a.copy()), sz(dict(a)))
a.update({1: 1})
print(sz(a))
e = {}
e.update(b); print(sz(e)); e.update(x=1); print(sz(e)); e.setdefault("y", 1); print(sz(e)); e.pop("y"); print(sz(e)); e |= {i: i for i in range(20)}; print(sz(e))
f = {}
for i in range(1000):
    f[i] = i
    if i > 2: del f[i - 3]
print(len(f), sz(f))
print(sz(a.keys()), sz(a.values()), sz(a.items()), sz(iter(a)), sz(iter(a.items())), sz(reversed(a)))
