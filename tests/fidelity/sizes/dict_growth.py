# The sizes of dicts as they grow: string keys only, other keys, and one key that converts the table.
from sys import getsizeof as sz
def trace(keys):
    d, out = {}, []
    for k in keys:
        d[k] = None
        if not out or out[-1][1] != sz(d): out.append((len(d), sz(d)))
    return out
print(trace(f"k{i}" for i in range(200)))
print(trace(range(200)))
print(trace([f"k{i}" for i in range(8)] + [1] + [f"l{i}" for i in range(8)]))
print(trace([(i,) for i in range(12)]))
d = {"a": 1}
print(sz(d)); d[1] = 2; print(sz(d)); del d[1]; print(sz(d)); d.clear(); print(sz(d)); d["a"] = 1; print(sz(d))
print(sz({}), sz(dict()), sz({"a": 1}), sz({1: 1}), sz(dict(a=1)), sz({**{"a": 1}}), sz({"a": 1, 2: 3}))
print([sz(dict.fromkeys(range(n))) for n in (0, 1, 5, 6, 10, 11, 21, 22, 100)], [sz(dict.fromkeys("abcdefghijkl"[:n])) for n in (1, 5, 6, 10, 11)])
print([sz({i: i for i in range(n)}) for n in (0, 1, 5, 6, 10, 11, 21, 22, 43)], [sz(dict(zip(range(n), range(n)))) for n in (0, 1, 5, 6, 10, 11)])
print(sz({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}), sz({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}))
