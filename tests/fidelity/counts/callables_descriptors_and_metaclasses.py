import sys, functools, itertools, collections, weakref, gc, re, atexit, threading, contextlib, copy, pickle, operator, abc, enum, dataclasses, heapq, json
rc = sys.getrefcount
class F:
    def __init__(self, n): self.n = n
    def __call__(self, *a, **k): print(self.n, rc(self), end=" "); return 1
    def __del__(self): print("del", self.n, end=" ")
def fn(*a): print("fn", rc(fn), end=" "); return 1
def end(): print("|")
o = F("o")
sorted([1, 2], key=o); sorted([1], key=fn); end(); list(map(o, [1])); list(map(fn, [1])); end(); list(filter(o, [1])); list(filter(fn, [1])); end(); functools.reduce(o, [1, 2]); functools.reduce(fn, [1, 2]); end(); min([1], key=o); max([1, 2], key=fn); end(); next(iter(o, 2)); next(iter(fn, 2)); end()
re.sub("a", o if 0 else (lambda m: (print("re", rc(m), end=" "), "b")[1]), "aa"); end(); collections.defaultdict(o)[1]; collections.defaultdict(fn)[1]; end(); functools.partial(o)(); functools.partial(fn)(); functools.partial(o, 1)(2); functools.partial(fn, 1)(2); functools.partial(o, k=1)(); end(); functools.lru_cache(o)(1) if 0 else functools.lru_cache(fn)(1); end(); list(itertools.starmap(o, [(1,)])); list(itertools.starmap(fn, [()])); end(); list(itertools.accumulate([1, 2], o)); list(itertools.accumulate([1, 2], fn)); end(); list(itertools.takewhile(o, [1])); list(itertools.dropwhile(fn, [1])); list(itertools.filterfalse(o, [1])); list(itertools.groupby([1], fn)); end(); sorted([1, 2], key=functools.cmp_to_key(o)); sorted([1, 2], key=functools.cmp_to_key(fn)); end(); operator.call(o); operator.call(fn); operator.methodcaller("__call__")(o); end(); o(); fn(); o(*[1]); fn(*[1]); o(**{"k": 1}); (lambda f: f())(o); end()
[o() for _ in (1,)]; {o(): o() for _ in (1,)}; list(o() for _ in (1,)); f"{o()}"; print(o(), end=" "); (o(), o()); [o()]; {"k": o()}; o() if o() else 0; o() and o(); not o(); o() + o(); o() < 2; o() in [o()]; end()
class X: pass
x = X(); w = weakref.ref(x, o); del x; x = X(); w = weakref.ref(x, fn); del x; end(); x = X(); f = weakref.finalize(x, o); del x; x = X(); f = weakref.finalize(x, fn); f(); del x; end(); x = X(); p = weakref.proxy(x, o); del x; end()
class D:
    def __get__(self, i, t): print("get", rc(self), rc(i) if i else "", end=" "); return 1
    def __set__(self, i, v): print("set", rc(self), rc(i), rc(v), end=" ")
    def __delete__(self, i): print("dele", rc(self), rc(i), end=" ")
class H: 
    d = D()
    @property
    def p(self): print("p", rc(self), end=" "); return 1
    @p.setter
    def p(self, v): print("ps", rc(self), rc(v), end=" ")
    @p.deleter
    def p(self): print("pd", rc(self), end=" ")
    @classmethod
    def c(cls): print("c", rc(cls) > 2, end=" ")
    @functools.cached_property
    def cp(self): print("cp", rc(self), end=" "); return 1
    def __getattribute__(self, n): print("ga", rc(self), end=" ") if n == "zz" else 0; return object.__getattribute__(self, n)
    def __class_getitem__(cls, k): print("cgi", rc(k), end=" "); return 1
h = H(); v = [1]; h.d; h.d = v; del h.d; H.d; getattr(h, "d"); setattr(h, "d", v); delattr(h, "d"); end(); h.p; h.p = v; del h.p; getattr(h, "p"); setattr(h, "p", v); h.cp; h.cp; end(); hasattr(h, "zz"); getattr(h, "zz", 1); H[v]; operator.attrgetter("d", "p")(h); h.__class__.d; vars(H)["p"].fget(h); end()
for _ in range(4): h.d; h.p; h.d = v; h.p = v; end()
class M(type):
    def __prepare__(n, b, **k): print("prep", rc(b), end=" "); return {}
    def __new__(m, n, b, d, **k): print("new", rc(d), rc(b), end=" "); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): print("init", rc(c) > 3, rc(d), end=" ")
    def __call__(c, *a): print("call", rc(a), end=" "); return super().__call__(*a)
    def __instancecheck__(c, i): print("ic", rc(i), end=" "); return True
    def __subclasscheck__(c, s): print("sc", rc(s) > 1, end=" "); return True
    def __getitem__(c, k): print("gi", rc(k), end=" "); return 1
    def __iter__(c): print("it", end=" "); return iter([1])
    def __contains__(c, k): print("co", rc(k), end=" "); return True
    def __len__(c): return 3
class B(metaclass=M, kw=1):
    def __init_subclass__(cls, **k): print("is", end=" ")
    def __new__(cls, *a): print("N", rc(a), [rc(x) for x in a], end=" "); return super().__new__(cls)
    def __init__(self, *a): print("I", rc(self), rc(a), [rc(x) for x in a], end=" ")
end()
class C(B): pass
end(); b = B(v); end(); b = B(*[v]); end(); isinstance(v, B); issubclass(int, B); B[v]; v in B; list(B); len(B); end(); C(v); end()
for _ in range(3): B(v); end()
class S:
    def __init__(self, a): print("init", rc(self), rc(a), end=" ")
for _ in range(4): S(v); end()
S(*[v]); S(a=v); list(map(S, [v])); [S(i) for i in [v]]; functools.partial(S, v)(); end()
class Dl:
    def __del__(self): print("del", rc(self), end=" ")
Dl(); x = Dl(); del x; x = [Dl()]; x.clear(); x = Dl(); x = None; (lambda: Dl())(); x = Dl(); x.x = x; del x; gc.collect(); d = {"k": Dl()}; d.pop("k"); d["k"] = Dl(); del d["k"]; d = None; end()
with contextlib.suppress(ValueError): raise ValueError(Dl())
end(); th = threading.Thread(target=fn); th.start(); th.join(); th = threading.Thread(target=o); th.start(); th.join(); end(); copy.copy(h); end(); sys.setprofile(None); atexit.register(fn); atexit.register(o); print("end")
