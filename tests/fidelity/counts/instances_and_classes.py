# Each instance holds its class; a class is held by its own MRO, descriptors and subclasses' bases.
import sys
class A: pass
base = sys.getrefcount(A)
print(base)
xs = [A() for _ in range(10)]
print(sys.getrefcount(A) - base)
del xs
print(sys.getrefcount(A) - base)
class B(A): pass
print(sys.getrefcount(A) - base, sys.getrefcount(B))
class C(B): pass
print(sys.getrefcount(A) - base)
class WithMethod:
    def m(self): pass
print(sys.getrefcount(WithMethod))
class Slotted:
    __slots__ = ("a", "b")
print(sys.getrefcount(Slotted))
def f():
    class L: pass
    return sys.getrefcount(L)
print(f())
class Meta(type): pass
class M(metaclass=Meta): pass
print(sys.getrefcount(M), sys.getrefcount(Meta))
