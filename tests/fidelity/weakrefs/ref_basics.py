# A weak reference gives the object while it lives and None afterwards.
import weakref
class C:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return self.n
c = C(1)
r = weakref.ref(c)
print(r() is c, r().n, weakref.ref(c) is r, weakref.getweakrefcount(c), weakref.getweakrefs(c) == [r])
d = C(1)
s = weakref.ref(d)
print(r == s, r is s, hash(r) == hash(c), {r: 1}[s])
del c
print(r(), r == s, hash(r), weakref.getweakrefcount(d))
t = weakref.ref(C(5))
print(t())
try:
    hash(t)
except TypeError as e:
    print(e)
print(t == t, t == weakref.ref(C(5)), t == r)
