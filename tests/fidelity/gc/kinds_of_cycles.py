import gc
class A:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
class B(A):
    __slots__ = ()
for kind in ("self", "pair", "ring", "list", "dict", "closure", "bound", "gen", "exc", "class"):
    if kind == "self": o = A(kind); o.me = o
    elif kind == "pair": o = A(kind); q = A(kind + "2"); o.o = q; q.o = o; del q
    elif kind == "ring":
        ns = [A(f"ring{i}") for i in range(5)]
        for i, n in enumerate(ns): n.n = ns[(i + 1) % 5]
        o = ns[0]; del ns, n
    elif kind == "list": l = [A("list")]; l.append(l); o = l; del l
    elif kind == "dict": d = {"a": A("dict")}; d["d"] = d; o = d; del d
    elif kind == "closure":
        def mk():
            r = A("closure")
            def fn(): return fn, r
            return fn
        o = mk()
    elif kind == "bound": o = A("bound"); o.cb = o.__del__
    elif kind == "gen":
        def g():
            r = A("gen"); me = yield
            yield
        o = g(); next(o); o.send(o)
    elif kind == "exc":
        def raiser():
            r = A("exc")
            try: raise KeyError
            except KeyError as e: keep = e
        raiser(); o = None
    elif kind == "class":
        class C(A): inst = None
        C.inst = C("class"); o = C; del C
    print(kind, gc.collect(), end=" -> "); del o; print(gc.collect())
