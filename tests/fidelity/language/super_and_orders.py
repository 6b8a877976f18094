import builtins, re


def print(*args, **options):
    """As the built-in one, without addresses."""
    builtins.print(*(re.sub("0x[0-9a-f]+", "0x", str(arg)) for arg in args), **options)


class A:
    def hi(self): return ['A']
class B(A):
    def hi(self): return ['B'] + super().hi()
class C(A):
    def hi(self): return ['C'] + super().hi()
class D(B, C):
    def hi(self): return ['D'] + super().hi()
print(D().hi(), [k.__name__ for k in D.__mro__], D.mro())
print(super(D, D()).hi(), super(B, D()), super(D, D).hi)
try: super().x
except RuntimeError as e: print(e)
def f(): super().x
try: f()
except RuntimeError as e: print(e)
def g(self): super().x
try: g(1)
except RuntimeError as e: print(e)
try: super(D, A()).hi()
except TypeError as e: print(e)
try: super(1, 2)
except TypeError as e: print(e)
class E(A):
    def f(self): return super().nosuch
try: E().f()
except AttributeError as e: print(e)
class F(A):
    def f(self):
        del self
        return super().hi()
try: F().f()
except RuntimeError as e: print(e)
class G(A):
    hi = lambda self: super().hi() + ['g']
    def __getattr__(self, n):
        return super().__getattr__(n)
print(G().hi())
try: G().zz
except AttributeError as e: print(e)
class X(A): 
    @classmethod
    def make(cls): return super().__new__(cls)
    @staticmethod
    def st(): return super()
print(type(X.make()).__name__)
try: X.st()
except RuntimeError as e: print(e)
try:
    class Z(A, B): pass
except TypeError as e: print(e)
class Y(A):
    def __repr__(self): return 'Y!' + super().__repr__()[:12]
print(Y())
print(super(Y, Y()).__thisclass__, super(Y,Y()).__self_class__)
