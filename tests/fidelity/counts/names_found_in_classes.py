import sys, gc
rc = sys.getrefcount
class O: pass
n = "".join(["dyn", "_kw"]); o = O(); print(rc(n)); setattr(o, n, 1); print(rc(n)); o2 = O(); print(rc(n)); setattr(o2, n, 2); print(rc(n)); setattr(o2, n, 3); print(rc(n)); o3 = O(); setattr(o3, n, 1); print(rc(n)); del o3; print(rc(n)); del o2; print(rc(n)); del o; print(rc(n)); del O; gc.collect(); print(rc(n))
class O: pass
n = "".join(["dyn", "_kx"]); 
print(rc(n)); o = O(); setattr(o, n, 1); print(rc(n)); getattr(o, n); print(rc(n)); getattr(o, n); print(rc(n)); hasattr(o, n); print(rc(n)); getattr(O, n, None); print(rc(n)); delattr(o, n); print(rc(n))
class O: pass
n = "".join(["dyn", "_ky"]); print(hasattr(O(), n), rc(n), sys._is_interned(n)); print(getattr(O, n, 1), rc(n)); print(getattr(5, n, 1), rc(n)); setattr(O, n, 1); print(rc(n)); print(getattr(O(), n), rc(n)); print(getattr(sys, n, 1), rc(n)); 
n = "".join(["dyn", "_kz"]); print(rc(n)); print(getattr(O(), n, 1), rc(n)); print(sys._is_interned(n)); m = n; print(rc(n))
for i in range(5): getattr(O(), n, 1)
print(rc(n)); k = ["".join(["at", str(i)]) for i in range(6)]
for q in k: getattr(O(), q, None)
print([rc(q) for q in k])
for q in k: setattr(o, q, None)
print([rc(q) for q in k]); x = O()
for q in k: setattr(x, q, None)
print([rc(q) for q in k])
class Q:
    def __init__(self, **k):
        for a, b in k.items(): setattr(self, a, b)
q = Q(alpha=1, beta=2); print([rc(k) for k in vars(q)]); q2 = Q(alpha=1, beta=2); print([rc(k) for k in vars(q)])
class R:
    def __init__(self, k):
        for a in k: setattr(self, a, 1)
names = [f"nm{i}" for i in range(3)]
r = R(names); print([rc(k) for k in names]); r2 = R(names); print([rc(k) for k in names]); r2 = R([f"nm{i}" for i in range(3)]); print([rc(k) for k in names]); print([list(vars(r2))[i] is names[i] for i in range(3)])
