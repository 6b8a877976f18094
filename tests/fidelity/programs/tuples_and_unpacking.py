# Tuples, unpacking in all its places, starred targets, swapping, nested, in loops and calls.
t = 1, 2, 3; print(t, (1,), (), tuple("ab"), t[0], t[-1], t[1:], t + (4,), t * 2, 2 in t, t.index(2), t.count(1), len(t), hash(t) == hash((1, 2, 3)), t < (1, 3), t == [1, 2, 3], (1, "a") < (1, "b"), max(t), sorted((3, 1)), t.__class__.__name__)
a, b, c = t; (d, [e, f]), g = (1, [2, 3]), 4; h, *i = t; *j, k = "xyz"; l, *m, n = [1, 2]; [o, p] = {"k": 1, "v": 2}; q, = [9]; print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q)
a, b = b, a; a, b, *c = *"12", 3; print(a, b, c); x = y = z = 0; x, y = y + 1, x + 2; print(x, y, z); lst = [0, 1, 2]; ii = 0; ii, lst[ii] = 1, 9; print(ii, lst)
for n, (x, *y) in enumerate([(1, 2, 3), "ab", [5]]): print(n, x, y)
def f(a, b, *r, k=0, **kw): return a, b, r, k, kw
print(f(*t), f(*[1], *"ab"), f(1, *(2,), **{"k": 3, "z": 4}), f(b=1, a=2), f(*range(5), k=1), [*t, *"ab"], {*t}, {**{"a": 1}, **{"a": 2}}, (*t,), *t)
for bad in ("a, b = 1, 2, 3", "a, b, c = 1, 2", "a, *b, c = [1]", "a, b = 5", "a, b = None", "[a, b] = {1}", "(a, b), c = 1, 2", "t[0] = 1", "del t[0]", "t.append(1)", "f(*5)", "f(**5)", "f(1)", "f(1, 2, a=3)", "f(**{'a': 1}, **{'a': 2})", "() + [1]", "(1, 2) < (1, 'a')", "*a, *b = t", "a, b += 1, 2", "(a, b) = (c, d) = 1, 2; print(a, c)", "x = *t; print(x)", "x = *t,; print(x)", "print(*t, sep='-')", "a = (yield)", "{}[1:2, 3]", "tuple(5)", "tuple(1, 2)", "(1, 2)[5]", "(1, 2)['a']", "(1).index(1)", "(1,).index(5)", "for a, b in [(1, 2, 3)]: pass", "for x in 5: pass", "def g((a, b)): pass", "lambda (a, b): 1", "a, b = b = 1, 2; print(a, b)"):
    try: exec(bad)
    except Exception as err: print(type(err).__name__, err)
from collections import namedtuple
P = namedtuple("P", "x y"); p = P(1, 2); x, y = p; print(p, x, y, p._asdict(), p == (1, 2), P(*p)._replace(x=9), dict(zip(P._fields, p)), isinstance(p, tuple), p[0] + p.y, max([P(1, 5), P(2, 0)]), sorted([P(2, 1), P(1, 2)], key=lambda p: p.y))
def minmax(v): return min(v), max(v)
lo, hi = minmax([3, 1, 2]); print(lo, hi, (lambda *a: a)(), (lambda a, *b: b)(1, 2, 3), divmod(7, 3)[0], *zip([1, 2], "ab"), list(zip(*[(1, 2), (3, 4)])), dict([(1, 2)]), any((0, "")), all(()), sum((1, 2), 10), (1, (2, (3,)))[1][1][0], ((1, 2), (3, 4))[1][0], [(a, b) for a in "xy" for b in (1, 2)], {(0, 0): "o"}[0, 0])
