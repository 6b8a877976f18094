# Cooperative classes, mixins, abstract bases, and what super() does with them.
class Base:
    def __init__(self, **kw): print("Base", kw); super().__init__(**kw)
    def greet(self): return ["base"]
class Left(Base):
    def __init__(self, left=None, **kw): print("Left", left); super().__init__(**kw)
    def greet(self): return ["left"] + super().greet()
class Right(Base):
    def __init__(self, right=None, **kw): print("Right", right); super().__init__(**kw)
    def greet(self): return ["right"] + super().greet()
class Both(Left, Right):
    def __init__(self, **kw): super().__init__(**kw)
    def greet(self): return ["both"] + super().greet() + super(Left, self).greet()
b = Both(left=1, right=2); print(b.greet(), [c.__name__ for c in Both.__mro__], Both.__bases__)
try: Both(left=1, wrong=3)
except TypeError as e: print(e)
print(super(Left, b).__thisclass__.__name__, super(Both, b).__self__ is b, isinstance(b, Right), issubclass(Both, (int, Base)), Base.__subclasses__())
class Mixin:
    def to_dict(self): return {k: v for k, v in self.__dict__.items() if not k.startswith("_")}
class Plain(Mixin):
    def __init__(self): self.a, self._b = 1, 2
print(Plain().to_dict(), Plain.to_dict is Mixin.to_dict)
class A: x = 1
class B(A): pass
B.x += 1; print(A.x, B.x); A.x = 10; del B.x; print(B.x)
b1 = B(); b1.x += 5; print(b1.x, B.x, vars(b1))
class Meta(type):
    def __new__(m, name, bases, ns, **kw): ns["added"] = sorted(k for k in ns if not k.startswith("__")); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, flag=False): super().__init__(name, bases, ns); c.flag = flag
    def __prepare__(name, bases, **kw): print("prepare", name, kw); return {}
    def __len__(c): return len(c.added)
    def __getattr__(c, n): return f"{c.__name__} has no {n}"
    def __instancecheck__(c, o): return o == 42
class K(metaclass=Meta, flag=True):
    def m(self): pass
    y = 2
print(K.added, K.flag, len(K), K.zzz, isinstance(42, K), isinstance(K(), K), type(K).__name__)
class Sub(K): pass
print(type(Sub) is Meta, Sub.flag)
try:
    class Conflict(K, metaclass=type("Other", (type,), {})): pass
except TypeError as e: print(e)
class Desc:
    def __get__(self, o, t): return (o is None, t.__name__)
class Own: d = Desc(); e = property(lambda s: "e")
o = Own(); o.__dict__["d"] = "shadow"; print(o.d, Own.d)
o.__dict__["e"] = 1; print(o.e)
try: o.e = 2
except AttributeError as err: print(err)
class G:
    def __getattribute__(self, n):
        if n == "secret": raise AttributeError("hidden")
        return super().__getattribute__(n)
    def __getattr__(self, n): return "fallback " + n
    def __setattr__(self, n, v): print("set", n); super().__setattr__(n, v)
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
    def __dir__(self): return ["z", "a"]
q = G(); q.v = 1; print(q.v, q.secret, q.nothing, dir(q)); del q.v
Dyn = type("Dyn", (A,), {"hello": lambda self: "hi", "__doc__": "made"}); print(Dyn().hello(), Dyn.__doc__, Dyn.__module__, Dyn.__qualname__, Dyn)
