"""Expressions, folding and displays."""
import math
import os.path as where, collections.abc

a = b = c = 1
x = [1, 2, 3]
y = (1, 2.5, "three", b"four", None, ..., True, 1j)
z = {1, 2, 3}
d = {"a": 1, "b": 2, **{}, "c": a}
big = [a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b]
keys = {"k1": 1, "k2": 2, "k3": 3, "k4": 4, "k5": 5, "k6": 6, "k7": 7, "k8": 8, "k9": 9, "k10": 10,
        "k11": 11, "k12": 12, "k13": 13, "k14": 14, "k15": 15, "k16": 16, "k17": 17, "k18": 18}
folded = (2 ** 10, -1, ~5, not 0, 7 // 2, 7 % -3, 7 / 2, 1 << 70, "a" * 3, (1, 2) * 2, "ab"[1], (5, 6)[-1])
unfolded = (1 / 0, 2 ** 1000, "x" * 5000, 1 << 200, [1] * 3)
floats = (0.1 + 0.2, 1e308 * 10, -0.0, 0.0, 2 ** -1, 2.5 // 1, -7.5 % 2, (1 + 2j) * 3j, (-8) ** 0.5)
deep = ((1, (2, (3, ()))), frozenset())
text = "é€😀" "joined" 'again'
raw = r"\d" if a else "\ud800\N{BULLET}\x41\101"
print(a < b < c, a is None, a is not None, not a is b, not a in x, a in [1, 2], b not in {3, 4}, c in [a, b])
print(a and b or c, not (a and b), a if b else c, (a if b else c) if (a or b) and not c else None)
print(*x, *y, sep="", **d)
print(*x)
print(a, *x, end="\n", **d, flush=True)
f"{a}", f"{a!r:>{b}}", f"{a=}", f"{a + b = :5}", f"{{{a}}}", f"", f"only", f"{a}{b}" "tail", "%s and %r" % (a, b)
"%5.2s|%-5s|%%" % (a, b), "%d" % (a,), "%s" % a
x[0], x[1:2], x[:], x[::2], x[a:b:c], x[1, 2], x[1:2, ...]
x[0] = 1
x[1:2] = [5]
x[::2] = 1, 2
x[0] += 1
x[1:2] += [3]
del x[0], x[1:2], a, (b, c)
where.join("a").split("/")[0].upper().strip(
    "x"
).lower()
(n := 10) + n
lambda: 0
lambda a, /, b=1, *c, d, e=2, **f: (a, b, c, d, e, f)
first, *rest = y
*init, last = y
(p, q), [r, *s] = y
p, q = q, p
p, q, r = r, q, p
a, b, c, e = 1, 2, 3, 4
__debug__, 0xFFFF_FFFF_FFFF_FFFF_FF, 0b101, 0o17, 1_000.5e-3
math.sqrt(2), collections.abc.Sized
