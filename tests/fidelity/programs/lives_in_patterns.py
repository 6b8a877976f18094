import sys, weakref, gc, contextlib, functools, copy, pickle, enum
# observer, cache, tree, pool patterns with prints of life
class Cache:
    def __init__(self): self.d = weakref.WeakValueDictionary()
    def get(self, k):
        v = self.d.get(k)
        if v is None: v = self.d[k] = Thing(k); print("made", k)
        return v
class Thing:
    def __init__(self, k): self.k = k
    def __del__(self): print("drop", self.k)
c = Cache(); a = c.get("a"); a2 = c.get("a"); print(a is a2, len(c.d), sys.getrefcount(a)); del a; print(len(c.d)); del a2; print(len(c.d)); b = [c.get(x) for x in "xyz"]; print(sorted(c.d)); b.pop(); b.pop(0); print(sorted(c.d), list(c.d.items())[0][1].k); del b; print(dict(c.d))
class Tree:
    def __init__(self, n, parent=None): self.n = n; self._p = weakref.ref(parent) if parent else None; self.kids = []; parent and parent.kids.append(self)
    @property
    def parent(self): return self._p and self._p()
    def __del__(self): print("tree", self.n)
r = Tree("root"); k1 = Tree("k1", r); Tree("k2", r); Tree("k11", k1); print(k1.parent is r, sys.getrefcount(r), sys.getrefcount(k1)); del r; print(k1.parent, [k.n for k in k1.kids]); del k1; print("--")
class Subject:
    def __init__(self): self.obs = weakref.WeakSet()
    def fire(self, *a): 
        for o in sorted(self.obs, key=lambda o: o.n): o(*a)
class Obs:
    def __init__(self, n): self.n = n
    def __call__(self, *a): print("obs", self.n, a)
    def __del__(self): print("obs gone", self.n)
s = Subject(); o1, o2 = Obs(1), Obs(2); s.obs.add(o1); s.obs.add(o2); s.obs.add(Obs(3)); s.fire("hi"); del o1; s.fire("again"); print(len(s.obs)); del o2; s.fire("none")
class Pool:
    def __init__(self, n): self.free = [Conn(i) for i in range(n)]
    @contextlib.contextmanager
    def take(self):
        c = self.free.pop()
        try: yield c
        finally: self.free.append(c); print("returned", c.i)
class Conn:
    def __init__(self, i): self.i = i; self.f = weakref.finalize(self, print, "closed", i)
p = Pool(2)
with p.take() as x, p.take() as y: print(x.i, y.i, sys.getrefcount(x), len(p.free))
del x; print(len(p.free)); p.free.pop(); print("popped"); del y; print("y"); p = None; print("pool gone")
@functools.lru_cache(2)
def make(k): return Thing("lru%s" % k)
make(1); make(2); make(1); make(3); print(make.cache_info()); make.cache_clear(); print("cleared")
class Lazy:
    @functools.cached_property
    def big(self): return Thing("lazy")
z = Lazy(); z.big; z.big; print(sys.getrefcount(z.big)); del z.big; print("deleted"); z.big; del z; print("z")
class Single:
    inst = None
    def __new__(cls): cls.inst = cls.inst or super().__new__(cls); return cls.inst
    def __del__(self): print("single")
q = Single(); print(q is Single(), sys.getrefcount(q)); Single.inst = None; del q; print("single gone")
class Flow:
    def __enter__(self): self.t = Thing("entered"); return self.t
    def __exit__(self, *a): del self.t; print("exit")
with Flow() as t: print("in", sys.getrefcount(t))
print("out"); del t; print("t")
class Chain:
    def __init__(self): self.s = []
    def add(self, x): self.s.append(x); return self
    def __del__(self): print("chain", len(self.s))
print(len(Chain().add(Thing("c1")).add(Thing("c2")).s)); ch = Chain().add(1); print(sys.getrefcount(ch)); del ch
class Node:
    __slots__ = ("v", "nxt", "__weakref__")
    def __init__(self, v, nxt=None): self.v = v; self.nxt = nxt
    def __del__(self): print("node", self.v)
h = None
for i in range(4): h = Node(i, h)
w = weakref.ref(h.nxt); h = h.nxt.nxt; print(w()); h.nxt.nxt = h; del h; print(gc.collect())
it = iter([Thing("i1"), Thing("i2")]); 
for v in it: print(v.k); v = None
print("end of for"); del it
def pipeline(n):
    for i in range(n): yield Thing("p%d" % i)
for v in filter(lambda t: t.k != "p1", pipeline(3)): print("got", v.k)
del v; print("bye"); sys.last = Thing("in sys"); Thing.cls = Thing("in class"); stay = Thing("global"); lst = [Thing("list")]; lst.append(lst)
