# Reference counts that the callee sees, in every kind of call.
import sys, functools, operator
class C:
    def m(self, x=None): return sys.getrefcount(self), sys.getrefcount(x)
    @classmethod
    def c(cls, x): return sys.getrefcount(x)
    @staticmethod
    def s(x): return sys.getrefcount(x)
    def __call__(self, x): return sys.getrefcount(self), sys.getrefcount(x)
    def __getattr__(self, n): return sys.getrefcount(self)
    def __add__(self, o): return sys.getrefcount(self), sys.getrefcount(o)
    def __radd__(self, o): return sys.getrefcount(self), sys.getrefcount(o)
    def __eq__(self, o): print("eq", sys.getrefcount(self), sys.getrefcount(o)); return True
    def __hash__(self): print("hash", sys.getrefcount(self)); return 5
    def __getitem__(self, i): return sys.getrefcount(self), sys.getrefcount(i)
    def __setitem__(self, i, v): print("set", sys.getrefcount(self), sys.getrefcount(i), sys.getrefcount(v))
    def __delitem__(self, i): print("del", sys.getrefcount(self), sys.getrefcount(i))
    def __contains__(self, i): print("in", sys.getrefcount(self), sys.getrefcount(i)); return False
    def __len__(self): print("len", sys.getrefcount(self)); return 3
    def __bool__(self): print("bool", sys.getrefcount(self)); return True
    def __iter__(self): print("iter", sys.getrefcount(self)); return iter([1])
    def __str__(self): return f"str{sys.getrefcount(self)}"
    def __repr__(self): return f"repr{sys.getrefcount(self)}"
    def __format__(self, s): return f"format{sys.getrefcount(self)}"
    def __int__(self): return sys.getrefcount(self)
    def __index__(self): return sys.getrefcount(self)
    def __neg__(self): return sys.getrefcount(self)
    def __enter__(self): print("enter", sys.getrefcount(self)); return self
    def __exit__(self, *a): print("exit", sys.getrefcount(self), len(a))
    def __lt__(self, o): print("lt", sys.getrefcount(self), sys.getrefcount(o)); return False
    @property
    def p(self): return sys.getrefcount(self)
    @functools.cached_property
    def q(self): return sys.getrefcount(self)
    @functools.lru_cache
    def l(self, x): return sys.getrefcount(self), sys.getrefcount(x)
    @functools.singledispatchmethod
    def sd(self, x): return sys.getrefcount(self), sys.getrefcount(x)
for rnd in range(3):
    c = C(); x = object()
    print(c.m(), c.m(x), C.m(c, x), c.c(x), C.c(x), c.s(x), C.s(x))
    print(c(x), c.foo, c + x, x + c, c[x])
    c[x] = x; del c[x]; x in c
    print(len(c), bool(c), list(c), str(c), repr(c), f"{c}", f"{c!r}", format(c), int(c), -c, hex(c))
    print(c == x, x == c, c < x, x > c, sorted([c, C()])[0] is c)
    with c as d: pass
    del d
    print(c.p, c.q, c.q)
    print({c: 1}[c])
    print(functools.partial(c.m, x)(), operator.methodcaller("m", x)(c), operator.attrgetter("p")(c))
    print(list(map(c.m, [x])), max([c, c]) is c, c.l(x), c.l(x))
    print(getattr(c, "p"), getattr(c, "nope"), [c.m(x) for _ in range(2)])
    print((lambda *a, **k: [sys.getrefcount(v) for v in a] + [sys.getrefcount(v) for v in k.values()])(c, x, z=x))
    print(*[sys.getrefcount(v) for v in (c, x)])
    def f(a, b=x, *args, k=x, **kw):
        return [sys.getrefcount(v) for v in (a, b, k)]
    print(f(c), f(c, c), f(*[c, c]), f(**{"a": c}), f(c, c, c, k=c, z=c))
    print(sys.getrefcount(f), sys.getrefcount(f.__code__), sys.getrefcount(f.__defaults__), sys.getrefcount(f.__kwdefaults__))
