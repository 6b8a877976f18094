# Attributes count, __dict__ counts, vars() gives the same dict again.
import sys
class C: pass
c = C()
v = []
c.a = v
c.b = v
print(sys.getrefcount(v))
d = c.__dict__
print(sys.getrefcount(v), sys.getrefcount(d))
e = vars(c)
print(e is d, sys.getrefcount(d))
del c.a
print(sys.getrefcount(v), d)
d["z"] = v
print(sys.getrefcount(v), c.z is v)
del c
print(sys.getrefcount(v), sys.getrefcount(d))
del d, e
print(sys.getrefcount(v))
C.shared = v
print(sys.getrefcount(v))
del C.shared
print(sys.getrefcount(v))
