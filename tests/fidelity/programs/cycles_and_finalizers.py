# Cycles with finalizers, resurrection, weak callbacks, who is called and in which order.
import gc, weakref
gc.disable(); gc.collect()
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, sorted(k for k in self.__dict__ if k != "n"))
def ring(k):
    ns = [N(f"{k}{i}") for i in range(3)]
    for a, b in zip(ns, ns[1:] + ns[:1]): a.next = b
    return ns
r = ring("r"); w = [weakref.ref(x, lambda _, i=i: print("callback", i)) for i, x in enumerate(r)]; print([x() is not None for x in w]); del r; print(gc.collect(), [x() for x in w])
back = []
class P(N):
    def __del__(self): print("back", self.n); back.append(self)
p = P("p"); p.me = p; del p; print(gc.collect(), len(back)); q = back.pop(); print(gc.is_finalized(q), gc.is_finalized(N("t"))); del q; print(gc.collect())
a = N("a"); b = N("b"); a.o = b; b.o = a; a.out = N("out"); del a, b; print(gc.collect()); l = []; l.append(l); d = {}; d["d"] = d; t = ([],); t[0].append(t); del l, d, t; print(gc.collect())
def f(): f.self = f
f(); del f; print(gc.collect() > 0); class_ = type("Tmp", (), {}); del class_; print(gc.collect() > 1); e = None
try: raise ValueError
except ValueError as x: e = x; e.me = e
del e; print(gc.collect() > 0); g = (lambda: (yield))(); next(g); h = [g]; h.append(h); del g, h; print(gc.collect())
class Bad:
    def __del__(self): raise RuntimeError("in del")
import sys; sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value, u.err_msg); x = Bad(); x.x = x; del x; print(gc.collect()); Bad(); print(gc.garbage)
