# Run-time tuples are tracked until a collection finds only atoms in them, from the inside out.
import gc
t = gc.is_tracked
n = 5
a = (1, 2, 3)
b = (n, n)
c = (n, (n, n))
e = tuple([1, 2])
f = ([],)
g = (f, n)
print("before", t(a), t(b), t(c), t(c[1]), t(e), t(f), t(g))
gc.collect(0)
print("young ", t(a), t(b), t(c), t(c[1]), t(e), t(f), t(g))
gc.collect(0)
gc.collect()
print("full  ", t(a), t(b), t(c), t(c[1]), t(e), t(f), t(g))
gc.collect()
print("again ", t(a), t(b), t(c), t(c[1]), t(e), t(f), t(g))
deep = (n,)
for i in range(5): deep = (deep, n)
for i in range(7):
    x, s = deep, ""
    while isinstance(x, tuple):
        s += "01"[t(x)]; x = x[0]
    print(s, end=" ")
    gc.collect()
print()
def args(*a): return t(a), t(())
print(args(1, 2), args(), t((*[1], 2)), t((n,) + (2,)), t((n,) * 3), t(tuple(range(3))), t(a[:2]))
print(t(divmod(7, 2)), [t(p) for p in zip([1], [2])], [t(p) for p in enumerate("a")], [t(p) for p in {1: 2}.items()], t("a b".partition(" ")))
