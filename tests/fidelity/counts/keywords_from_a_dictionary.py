import sys, functools
x = object()
def g(a, /, b, *, c): return sys.getrefcount(a), sys.getrefcount(b), sys.getrefcount(c)
def h(a, b=None, c=None): return sys.getrefcount(a), sys.getrefcount(c)
class C:
    def m(self, a, b=None): return sys.getrefcount(self), sys.getrefcount(a)
    def __call__(self, a, b=None): return sys.getrefcount(self), sys.getrefcount(a), sys.getrefcount(b)
    def __init__(self, a=None, b=None): print("init", sys.getrefcount(a), sys.getrefcount(b), sys.getrefcount(self))
    @classmethod
    def k(cls, a, b=None): return sys.getrefcount(a), sys.getrefcount(b)
    @staticmethod
    def s(a, b=None): return sys.getrefcount(a), sys.getrefcount(b)
c = C()
kw = {"b": x}
print(c.m(x, **kw), c.m(*[x], **kw), c.m(a=x, **kw), C.m(c, x, **kw), C.m(*(c, x), **kw))
m = c.m
print(m(x, **kw), m(*(x,)), m(**{"a": x}), m(*(x,), **kw))
print(c(x, **kw), c(*(x,)), c(**{"a": x}), c(*(x,), **kw))
C(x, **kw); C(*(x,)); C(*(x,), **kw); C(**kw)
print(c.k(x, **kw), C.k(*(x,), **kw), c.s(*(x,), **kw), C.s(**{"a": x}))
p = functools.partial
print(p(g, x)(x, c=x), p(g, c=x)(x, x), p(h, c=x)(x), p(h)(x, **{"c": x}), p(c.m, b=x)(x), p(c, b=x)(x), p(p(h, c=x), x)())
print(p(h, x)(*(), **{"c": x}), p(h, c=x)(**{"a": x}))
print(list(map(p(h, c=x), [x])), functools.reduce(p(lambda a, b, c=None: (sys.getrefcount(a), sys.getrefcount(c))), [x, x]))
@functools.wraps(h)
def w(*a, **k): return h(*a, **k)
print(w(x, c=x), w(*(x,), **{"c": x}))
@functools.lru_cache
def lc(a, c=None): return sys.getrefcount(a), sys.getrefcount(c)
print(lc(x, c=x), lc(x), lc(*(x,), **{"c": None}))
class D(dict):
    def __init__(self, *a, **k): print("D", sys.getrefcount(k.get("x"))); super().__init__(*a, **k)
D(x=x); D(**{"x": x})
class M(type):
    def __call__(cls, *a, **k):
        print("M", sys.getrefcount(a), sys.getrefcount(k), sys.getrefcount(k.get("a")))
        return super().__call__(*a, **k)
class E(metaclass=M):
    def __init__(self, a=None): print("E", sys.getrefcount(a), sys.getrefcount(self))
E(x); E(a=x); E(*(x,)); E(**{"a": x})
print(sorted([x], **{"key": lambda y: sys.getrefcount(y)}) and 1, max([x], **{"key": sys.getrefcount}) is x)
print("{a}".format(**{"a": 1}), dict(**{"a": x})["a"] is x, sys.getrefcount(x))
