# mixed death
class N:
    def __init__(self, n, *kids, **kw): self.n = n; self.kids = kids; self.__dict__.update(kw)
    def __del__(self): print("del", self.n)
def section(t): print("--", t)
section("tuple in list in dict")
d = {"a": [N(1), (N(2), N(3)), {N(4), }], "b": {N(5): N(6)}}
d = None
section("instance with kids"); x = N(7, N(8, N(9)), N(10), y=N(11), z=[N(12), N(13)]); del x
section("dict pop etc"); d = {i: N(i) for i in range(4)}; d.pop(2); d.popitem(); d[0] = 1; d.update({1: 2}); d |= {3: N("n")}; d.clear(); 
section("list"); l = [N(i) for i in range(8)]; l[1:3] = []; l[0] = 0; l.pop(); l.remove(0); del l[::2]; l.sort(key=lambda n: -n.n); print([i.n for i in l]); l[:] = [N("a"), N("b")]; l *= 0; print(l)
section("set"); s = {N(i) for i in range(1)}; s.pop(); s = {N(1)}; s -= s; s = frozenset([N(2)]); s = s - s
section("nested fn")
def outer():
    a = N("a"); b = N("b")
    def inner(): return a
    c = N("c"); return inner
f = outer(); print("got"); f = None
section("gen"); 
def g():
    x = N("gx"); y = N("gy")
    try: yield
    finally: print("fin")
q = g(); next(q); q = None
section("raise")
def r(): a = N("ra"); b = N("rb"); raise ValueError(N("arg"))
try: r()
except ValueError as e: print("caught"); e2 = e
print("after"); del e2
section("default args")
def df(a=N("d1"), b=N("d2"), *, c=N("kw")): pass
df = None
section("class"); 
class K: a = N("ca"); b = N("cb")
K = None; import gc; gc.collect()
section("slots")
class S:
    __slots__ = ("b", "a", "__dict__")
    def __del__(self): print("S")
s = S(); s.a = N("sa"); s.b = N("sb"); s.c = N("sc"); del s
section("deque"); from collections import deque, OrderedDict, defaultdict, ChainMap, Counter
q = deque([N(1), N(2), N(3)], 3); q.append(N(4)); q.appendleft(N(0)); q.rotate(); del q[1]; del q
section("od"); o = OrderedDict(a=N(1), b=N(2), c=N(3)); o.move_to_end("a"); o.popitem(); o["b"] = N(22); del o
section("dd"); o = defaultdict(lambda: N("def")); o[1]; o[2]; o.pop(1); del o
section("chain"); o = ChainMap({1: N(1)}, {2: N(2)}); del o
section("map/zip/filter/enumerate"); it = zip([N(1)], [N(2)]); next(it); it = None; it = map(lambda x: x, [N(3)]); it = None; it = enumerate([N(4)]); t = next(it); it = None; t = None
it = iter([N(5), N(6)]); next(it); del it
section("sorted"); sorted([N(2), N(1)], key=lambda n: n.n); print("done"); [N(1), N(2)][0]; (N(3), N(4))[1]; print("x")
N(1).n, N(2).n; N(3) == N(4); N(5) is N(6); print(N(7).n + N(8).n); f"{N(9).n}{N(10).n}"; [*[N(11)], N(12)]; {**{"a": N(13)}}
print((lambda a, b: a.n)(N(14), N(15))); print(N(16).n if N(17).n else N(18).n)
section("end")
