# A class is a cycle of its own; each method adds one function.
import gc
gc.collect()
class A: pass
del A
print("empty class", gc.collect())
class A:
    def m(self): pass
del A
print("one method", gc.collect())
class A:
    def m(self): pass
    def n(self): pass
    @property
    def p(self): return 1
    @staticmethod
    def s(): pass
    @classmethod
    def k(cls): pass
del A
print("five kinds", gc.collect())
class A:
    __slots__ = ()
del A
print("empty slots", gc.collect())
class A:
    __slots__ = ("a", "b")
del A
print("two slots", gc.collect())
class A:
    x = []; y = {"k": []}; z = 5
del A
print("attributes", gc.collect())
class A: pass
class B(A): pass
del A, B
print("two classes", gc.collect())
class A:
    "doc"
    n: int = 3
a = A(); del A, a
print("annotations and an instance", gc.collect())
def f():
    class L: pass
    return L()
f()
print("local", gc.collect())
class A:
    def m(self): return super().m()
del A
print("super()", gc.collect())
A = type("A", (), {}); del A
print("type()", gc.collect())
