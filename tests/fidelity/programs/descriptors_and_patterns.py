import sys
class Temp:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.n = "_" + name
    def __get__(self, obj, typ=None):
        if obj is None: return self
        return getattr(obj, self.n, None)
    def __set__(self, obj, v):
        if v < -273: raise ValueError(f"{v} too cold")
        setattr(obj, self.n, v)
    def __delete__(self, obj): delattr(obj, self.n)
class Base:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print("sub", cls.__name__, tag)
class W(Base, tag="w"):
    t = Temp()
w = W(); w.t = 5; print(w.t, vars(w), W.t.__class__.__name__)
try: w.t = -300
except ValueError as e: print(e)
del w.t; print(w.t)
try: del w.t
except AttributeError as e: print(e)
try:
    class X(Base, bad=1): pass
except TypeError as e: print(e)
class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().who(), [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__))
try:
    class E(A, B): pass
except TypeError as e: print(e)
try: A.__subclasses__().append(1); print(A.__subclasses__())
except Exception as e: print(e)
class P:
    __match_args__ = ("x", "y")
    def __init__(s, x, y): s.x, s.y = x, y
def m(v):
    match v:
        case P(0, y): return f"P0 {y}"
        case P(x=x, y=0): return f"Px {x}"
        case [a, *r, b] if a == b: return f"ends {a} {r}"
        case {"k": [1, 2 as z], **rest}: return f"map {z} {rest}"
        case int() | float() as n: return f"num {n}"
        case str(s) if s.isupper(): return "UP"
        case None | True: return "nt"
        case _: return "other"
for v in (P(0, 1), P(3, 0), [1, 2, 3, 1], {"k": [1, 2], "j": 3}, 4.5, "ABC", "abc", None, True, [], (1, 2)): print(m(v))
