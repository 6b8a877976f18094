# Metaclasses & class creation order
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"injected": 1}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(ns), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", cls, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    def __instancecheck__(cls, o):
        return o == 42
    def __subclasscheck__(cls, o):
        return o is int
    def __len__(cls): return 7
    def __iter__(cls): return iter("abc")
    def __getitem__(cls, k): return ("item", k)
    def __contains__(cls, x): return x == "q"
    def __add__(cls, o): return ("add", o)
    def __getattr__(cls, n): return "dyn_" + n
    def __dir__(cls): return ["z", "y"]
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __bool__(cls): return False
    def __eq__(cls, o): return isinstance(o, Meta)
    def __hash__(cls): return 5
class A(metaclass=Meta, flag=True):
    def __init__(self, x=0): self.x = x
class B(A, other=2):
    pass
print(isinstance(42, A), isinstance(A(), A), issubclass(int, A), issubclass(str, A))
print(len(A), list(A), A["k"], "q" in A, A + 1, A.foo, dir(A), A, bool(A), A == B, hash(A))
a = A(5)
print(type(a), a.x, a.injected)
try: a.foo
except AttributeError as e: print(e)
print(type(A), type(type(A)), A.__class__, A.__mro__, A.__base__, A.__basicsize__)
X = Meta("X", (), {})
print(X)
def make(name, bases, ns): 
    print("func metaclass", name, bases, sorted(ns))
    return 42
class F(metaclass=make): pass
print(F)
class NotMeta: 
    def __init__(self, *a): print("NM", a[0])
class G(metaclass=NotMeta): pass
print(type(G).__name__)
class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        print("subclass", cls.__name__, tag)
class D1(Base, tag="x"): pass
try:
    class D2(Base, bad=1): pass
except TypeError as e: print(e)
class Desc:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name)
class H:
    p = Desc()
    q = Desc()
class BadDesc:
    def __set_name__(self, o, n): 1/0
try:
    class I: z = BadDesc()
except ZeroDivisionError as e: print(repr(e), e.__notes__)
try:
    class J(metaclass=Meta, **{"a": 1}): 
        __slots__ = ["a"]; a = 1
except ValueError as e: print(e)
for bad in ({"__slots__": 5}, {"__slots__": ["1a"]}, {"__slots__": ["a", "a"]}, {"__slots__": "__dict__"}, {"__slots__": ("__dict__", "__dict__")}, {"__slots__": ("__weakref__", "__weakref__")}, {"__slots__": [1]}, {"__qualname__": 5}, {"__classcell__": 3}, {"__doc__": 3}):
    try: print(type("S", (), bad))
    except Exception as e: print(type(e).__name__, e)
class P1: __slots__ = ("a",)
class P2: __slots__ = ("b",)
try:
    class P3(P1, P2): pass
except TypeError as e: print(e)
class P4(int): 
    try: __slots__ = ("a",)
    except Exception as e: print(e)
