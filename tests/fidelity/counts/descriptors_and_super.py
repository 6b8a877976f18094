# What super(), properties and descriptors hold while they work.
import sys
rc = sys.getrefcount
class D:
    def __get__(self, obj, owner): return rc(obj), rc(self)
    def __set__(self, obj, value): print("set", rc(obj), rc(value))
class A:
    def m(self): return rc(self)
    d = D()
class B(A):
    def m(self): return super().m(), super(B, self).m(), rc(self)
    @classmethod
    def k(cls): return cls is B
b = B()
v = []
for _ in range(3):
    print(b.m(), b.d)
    b.d = v
print(rc(b), rc(v), B.k())
s = super(B, b)
print(rc(b), rc(s))
del s
print(A.d[1] if A.d else None, rc(b))
for _ in range(3):
    print(A.m(b), getattr(b, "m")(), b.__class__.m(b))
