# Freed blocks are handed out again, the last one freed first.
def letters(ids):
    seen = {}
    return "".join(chr(97 + seen.setdefault(i, len(seen)) % 26) for i in ids)
class S: __slots__ = ("n",)
xs = [S() for _ in range(6)]
first = [id(x) for x in xs]
xs.clear()
ys = [S() for _ in range(6)]
print(letters(first + [id(y) for y in ys]))
a, b, c = ys[0], ys[2], ys[4]
before = [id(y) for y in ys]
ys[1] = ys[3] = ys[5] = None
ys[1], ys[3], ys[5] = S(), S(), S()
print(letters(before + [id(y) for y in ys]))
ls = [[] for _ in range(6)]
first = [id(x) for x in ls]
ls = None
ms = [[] for _ in range(6)]
print(letters(first + [id(m) for m in ms]))
ts = [(i, i) for i in range(5)]
first = [id(x) for x in ts]
ts = None
us = [(i, i) for i in range(5)]
print(letters(first + [id(u) for u in us]))
fs = [i + 0.5 for i in range(5)]
first = [id(x) for x in fs]
del fs[:]
gs = [i + 0.5 for i in range(5)]
print(letters(first + [id(g) for g in gs]))
