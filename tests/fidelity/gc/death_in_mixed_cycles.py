import sys, gc
# death order in mixed structure by cycles, finalizers, callbacks
import weakref
class N:
    def __init__(self, n): self.n = n; self.r = weakref.ref(self, lambda w, n=n: print("cb own", n)); regs.append(weakref.ref(self, lambda w, n=n: print("cb", n)))
    def __del__(self): print("del", self.n)
regs = []
gc.collect(); gc.disable()
a, b, c = N("a"), N("b"), N("c"); a.x = b; b.x = c; c.x = a; del a, b, c; print(gc.collect())
l = [N("l0")]; l.append(l); l.append(N("l1")); d = {"l": l, "n": N("d")}; l.append(d); del l, d; print(gc.collect())
s = {N("s")}; t = (s, N("t")); n = N("tail"); n.t = t; next(iter(s)).back = n; del s, t, n; print(gc.collect())
def f(x=N("default")):
    return f
f.me = f; f.n = N("fattr"); del f; print(gc.collect())
class K:
    a = N("cls attr")
    def m(self): pass
K.inst = K(); K.inst.n = N("inst attr"); del K; print(gc.collect())
def gen(): 
    me = yield; x = N("in gen")
    try: yield
    finally: print("gen fin", x.n)
g = gen(); next(g); g.send(g); del g; print(gc.collect())
try: 
    v = N("frame local"); raise ValueError("x")
except ValueError as e: kept = e
kept.self = kept; del kept, v; print(gc.collect())
import collections
dq = collections.deque([N("dq1"), N("dq2")]); dq.append(dq); del dq; print(gc.collect())
od = collections.OrderedDict(a=N("od1"), b=N("od2")); od["me"] = od; del od; print(gc.collect())
import functools
p = functools.partial(lambda *a: None, N("partial")); p.me = p; del p; print(gc.collect())
x = N("x"); y = N("y"); x.y = y; y.x = x; hold = weakref.ref(x); x.lst = [y, x, N("inner")]; del x, y; print(hold() is not None); print(gc.collect(), hold())
class Res(N):
    def __del__(self): print("res", self.n); saved.append(self)
saved = []
r = Res("r"); r.me = r; r.n2 = N("held by r"); del r; print(gc.collect()); print(len(saved), saved[0].n2.n); saved.clear(); print(gc.collect())
print(len(regs), sum(w() is None for w in regs))
m = memoryview(bytearray(b"x")); class_ = type("Dyn", (), {"__del__": lambda self: print("dyn del")}); i = class_(); i.c = class_; class_.i = i; del class_, i; print(gc.collect())
