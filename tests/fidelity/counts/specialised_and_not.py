import sys
rc = sys.getrefcount
# specialised and unspecialised: counts in every operator, repeated so that the interpreter specialises
class V:
    def __init__(self, n): self.n = n
    def __add__(self, o): out.append(("add", rc(self), rc(o))); return 1
    def __getitem__(self, k): out.append(("get", rc(self), rc(k))); return 1
    def __setitem__(self, k, v): out.append(("set", rc(self), rc(k), rc(v)))
    def __delitem__(self, k): out.append(("deli", rc(self), rc(k)))
    def __contains__(self, k): out.append(("in", rc(self), rc(k))); return True
    def __call__(self, *a, **k): out.append(("call", rc(self), [rc(x) for x in a], [rc(x) for x in k.values()])); return 1
    def __eq__(self, o): out.append(("eq", rc(self), rc(o))); return True
    def __lt__(self, o): out.append(("lt", rc(self), rc(o))); return True
    def __bool__(self): out.append(("bool", rc(self))); return True
    def __len__(self): out.append(("len", rc(self))); return 1
    def __iter__(self): out.append(("iter", rc(self))); return iter(())
    def __neg__(self): out.append(("neg", rc(self))); return 1
    def __enter__(self): out.append(("enter", rc(self))); return self
    def __exit__(self, *a): out.append(("exit", rc(self))); return True
    def __format__(self, s): out.append(("fmt", rc(self))); return ""
    def __repr__(self): out.append(("repr", rc(self))); return ""
    def __hash__(self): out.append(("hash", rc(self))); return 1
    def m(self, a=None, *b, k=None): out.append(("m", rc(self), rc(a) if a is not None else 0, [rc(x) for x in b])); return 1
    @staticmethod
    def s(a): out.append(("s", rc(a)))
    @classmethod
    def c(cls, a): out.append(("c", rc(a)))
    @property
    def p(self): out.append(("p", rc(self))); return 1
    def __getattr__(self, n): out.append(("ga", rc(self))); return 1
out = []
g = V(1); k = [1]
def f(v, k):
    for _ in range(4):
        v + k; v[k]; v[k] = k; del v[k]; k in v; v(k); v(k, z=k); v == k; v < k; not v; len(v); [*v]; -v
        with v: pass
        f"{v}{v!r}"; hash(v); v.m(); v.m(k); v.m(k, k); v.m(a=k); v.m(*[k]); v.m(**{"a": k}); v.s(k); v.c(k); V.s(k); V.c(k); V.m(v, k); v.p; v.zz; x = v.m; x(k); (lambda q: q.m(k))(v)
        if v: pass
        while v: break
        v and 1; v or 1; 1 if v else 2; [1 for _ in (1,) if v]; v < k < v; v == v; v != k; v in (v,); v in [k]; k == v; {v: 1}; {v}; isinstance(v, V); a, b = v, k; a = b = v; print(v, end=""); "%s" % v; "{}".format(v); str(v); sorted([v, v]); max(v, v); (v,) == (v,); [v].index(k); [v].count(k); 
        for q in v: pass
        try: raise ValueError(v)
        except ValueError as e: v.m(e.args[0])
        def h(w=v): return w.m()
        h(); del h, a, b, x
        match v:
            case 5: pass
            case V(n=1): v.m()
    return out
f(g, k)
import collections
names = collections.defaultdict(list)
for t in out: names[t[0]].append(t[1:])
for n, ts in names.items(): print(n, ts)
out.clear()
for _ in range(4):
    g + k; g[k]; g[k] = k; del g[k]; k in g; g(k); g == k; not g; len(g); -g; g.m(); g.m(k); g.s(k); g.p; g.zz; f"{g}"; {g: 1}; g and 1; V.m(g, k); [g.m() for _ in (1,)]; [q.m() for q in [g]]; (q.m() for q in [g]).send(None); list(map(V.m, [g])); (lambda: g.m())()
    with g: g.m()
    for q in g: pass
names.clear()
for t in out: names[t[0]].append(t[1:])
for n, ts in names.items(): print(n, ts)
