# Tuples, frozensets and others that come back as themselves; lists never do.
t = tuple([1, 2, 3])
e = ()
print(t[:] is t, tuple(t) is t, t + () is t, () + t is t, t * 1 is t, t[0:3] is t, t[:99] is t, t[::1] is t, t[::-1] is t, t[0:2] is t)
print(e is tuple([]), e is t[5:], e is t * 0, e is tuple(x for x in e), e is e.__add__(e))
f = frozenset([1])
print(frozenset(f) is f, f.copy() is f, f | set() is f, f & f is f, frozenset() is frozenset(), frozenset([]) is frozenset(()))
l = [1, 2]
print(l[:] is l, list(l) is l, l * 1 is l, l.copy() is l, sorted(l) is l)
def args(*a): return a
print(args() is e, args(*t) is t, args(1, 2) is args(1, 2))
def kw(**k): return k
d = {"a": 1}
print(kw(**d) is d, dict(d) is d, d.copy() is d)
x = 1.5
y = 2 ** 70
print(float(x) is x, x + 0 is x, +x is x, x * 1 is x, int(y) is y, y + 0 is y, abs(y) is y, round(x, 1) is x)
class T(tuple): pass
u = T((1,))
print(tuple(u) is u, u[:] is u, type(u[:]).__name__, T(u) is u, r := range(3), r[:] is r, slice(1) is slice(1), bool(1) is True)
