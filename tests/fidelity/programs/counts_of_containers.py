# What a count counts: items, keys, values, slices, copies.
import sys
def n(o): return sys.getrefcount(o) - 2
x = object()
print(n(x)); l = [x] * 5; print(n(x)); t = tuple(l); print(n(x)); s = {x}; print(n(x)); d = {x: x}; print(n(x))
l2 = l[1:3]; print(n(x)); l2 += l; print(n(x)); l2.clear(); print(n(x)); l.pop(); l.remove(x); del l[0]; print(n(x)); l[:] = []; print(n(x))
d2 = dict(d); print(n(x)); d2.popitem(); print(n(x)); d.clear(); print(n(x)); s.discard(x); t = None; print(n(x))
g = (x for _ in range(2)); print(n(x)); next(g); print(n(x)); g.close(); print(n(x))
a, b = x, x; print(n(x)); a = b = None; print(n(x)); c = [x for _ in range(3)]; print(n(x)); del c; print(n(x))
e = enumerate([x]); print(n(x)); z = zip([x], [x]); print(n(x)); p = next(z); print(n(x)); del e, z, p; print(n(x))
it = iter([x, x]); print(n(x)); next(it); print(n(x)); list(it); print(n(x)); f = frozenset([x]); print(n(x)); f |= {1}; print(n(x)); del f; print(n(x))
