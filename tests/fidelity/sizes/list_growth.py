# How a list grows by append, extend, insert and +=, and shrinks by pop and del.
from sys import getsizeof as sz
def trace(act, n):
    l, out = [], []
    for i in range(n):
        act(l, i)
        if not out or out[-1][1] != sz(l): out.append((len(l), sz(l)))
    return out
print(trace(lambda l, i: l.append(i), 200))
print(trace(lambda l, i: l.insert(0, i), 40))
print(trace(lambda l, i: l.extend([i, i]), 40))
print(trace(lambda l, i: l.extend((i, i, i)), 20))
print(trace(lambda l, i: l.__setitem__(slice(len(l), len(l)), [i]), 20))
def plus(l, i): l += [i]
print(trace(plus, 20))
l = list(range(100))
out = []
while l:
    l.pop()
    if not out or out[-1][1] != sz(l): out.append((len(l), sz(l)))
print(out)
l = list(range(100)); del l[50:]; print(sz(l)); del l[10:]; print(sz(l)); l.clear(); print(sz(l))
l = [1] * 10; l.extend(range(5)); print(sz(l)); l.extend(x for x in range(5)); print(sz(l)); l *= 2; print(sz(l), len(l)); l[:] = [1]; print(sz(l))
l = [3, 1, 2]; l.append(0); print(sz(l)); l.sort(); print(sz(l)); l.reverse(); print(sz(l)); l.remove(3); print(sz(l)); l.pop(0); l.pop(0); print(sz(l))
