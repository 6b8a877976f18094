# A class gets other bases: its order of resolution, its instances and its subclasses follow.
class A:
    def who(self): return "A"
    def __len__(self): return 1
class B:
    def who(self): return "B"
    def __len__(self): return 2
    def __add__(self, o): return "added"
class C(A): pass
class D(C): pass
c, d = C(), D()
print(c.who(), len(d), C.__mro__, D.__mro__, A.__subclasses__(), B.__subclasses__())
C.__bases__ = (B,)
print(c.who(), len(d), c + 1, C.__base__, C.__mro__, D.__mro__, A.__subclasses__(), B.__subclasses__(), issubclass(D, B), issubclass(D, A))
C.__bases__ = (A, B)
print(d.who(), len(c), d + 1, [k.__name__ for k in D.__mro__])
class S: __slots__ = ("x",)
class P: pass
for bases in (1, (), (1,), (int,), (C,), (D,), (A, A), (S,), (bool,), (A, int), ("a",)):
    try:
        C.__bases__ = bases
        print("ok", bases)
    except TypeError as e: print(e)
try: P.__bases__ = (A,)
except TypeError as e: print(e)
try: int.__bases__ = (A,)
except TypeError as e: print(e)
try: del C.__bases__
except TypeError as e: print(e)
print(C.__bases__, d.who())
class M(type):
    def mro(cls):
        order = type.mro(cls)
        print("mro", cls.__name__, [k.__name__ for k in order])
        if getattr(cls, "stop", False): raise ZeroDivisionError("no")
        return order
class X(metaclass=M): pass
class Y(metaclass=M): pass
class Z(X): pass
Z.__bases__ = (Y,)
print(Z.__mro__, X.__subclasses__(), Y.__subclasses__())
Z.stop = True
try: Z.__bases__ = (X,)
except ZeroDivisionError as e: print(e)
print(Z.__bases__, Z.__mro__, X.__subclasses__(), Y.__subclasses__())
