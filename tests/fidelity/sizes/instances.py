# An instance is 48 bytes whatever its attributes; its dict comes apart, and the class learns from the first instances.
from sys import getsizeof as sz
class C: pass
c = C()
print(sz(c)); c.x = 1; print(sz(c)); c.y = [1] * 100; print(sz(c))
class P:
    def __init__(self): self.x, self.y = 1, 2
ps = [P() for _ in range(6)]
print([sz(p) for p in ps], [sz(p.__dict__) for p in ps], [sz(p) for p in ps])
class E: pass
print([sz(E().__dict__) for _ in range(6)])
class M:
    def __init__(self, n):
        for i in range(n): setattr(self, f"a{i}", i)
print([(sz(M(n)), sz(M(n).__dict__)) for n in (0, 1, 5, 10, 20, 29, 30, 31, 32, 40)])
class S: __slots__ = ()
class S1: __slots__ = ("a",)
class S3: __slots__ = ("a", "b", "c")
class SD: __slots__ = ("a", "__dict__")
class SW: __slots__ = ("a", "__weakref__")
class SS(S3): __slots__ = ("d",)
class SO(S3): pass
print([sz(k()) for k in (S, S1, S3, SD, SW, SS, SO)])
o = SD(); o.z = 1
print(sz(o), sz(o.__dict__), sz(SO().__dict__))
