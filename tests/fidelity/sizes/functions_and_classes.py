# Functions, methods, code, cells, classes, modules, properties.
from sys import getsizeof as sz
import sys
def f(): pass
def g(a, b=1, *c, d=2, **e): return a
class C:
    def m(self): pass
    @classmethod
    def k(cls): pass
    @staticmethod
    def s(): pass
    @property
    def p(self): pass
print(sz(f), sz(g), sz(lambda: 0), sz(C().m), sz(C.k), sz(C.s), sz(C.__dict__["k"]), sz(C.__dict__["s"]), sz(C.__dict__["p"]))
print(sz(len), sz([].append), sz(str.join), sz(int.__add__), sz((1).__add__), sz(C().__init__), sz(super(C, C())), sz(sys), sz(C.__dict__), sz(type.__dict__["__mro__"]))
def outer():
    x = 1
    def inner(): return x
    return inner
print(sz(outer()), sz(outer().__closure__), sz(outer().__closure__[0]))
class E: pass
class S: __slots__ = ("a", "b")
class M(type): pass
class K(metaclass=M): pass
class Many:
    a = b = c = d = e = f = 1
    def __init__(self): self.x = 1
print(sz(E), sz(C), sz(S), sz(M), sz(K), sz(Many), sz(type("T", (), {})))
print(sz(f.__dict__), sz(f.__annotations__), sz(g.__defaults__), sz(g.__kwdefaults__), sz(list[int]), sz(int | str), sz(S.a))
