# A bound method holds its instance; two of them are equal and different.
import sys
class C:
    def m(self): pass
    @classmethod
    def k(cls): pass
    @staticmethod
    def s(): pass
c = C()
print(sys.getrefcount(c))
ms = [c.m for _ in range(5)]
print(sys.getrefcount(c), ms[0] == ms[1], ms[0] is ms[1], sys.getrefcount(ms[0]))
print(sys.getrefcount(C.m), sys.getrefcount(C.m) - sys.getrefcount(C.__dict__["s"]))
before = sys.getrefcount(C)
ks = [C.k for _ in range(3)]
print(sys.getrefcount(C) - before)
ss = [C.s for _ in range(3)]
print(ss[0] is ss[1], sys.getrefcount(C.s))
app = [].append
print(sys.getrefcount(app.__self__), sys.getrefcount(app))
del ms
print(sys.getrefcount(c))
