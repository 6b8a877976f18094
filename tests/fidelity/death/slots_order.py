# Slots die in the order of their names; a base class's after the derived class's.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class S:
    __slots__ = ("z", "a", "m")
s = S()
for name in ("a", "m", "z"):
    setattr(s, name, D(name))
del s
print("--")
class T(S):
    __slots__ = ("b", "y")
t = T()
for name in ("y", "z", "b", "a"):
    setattr(t, name, D(name))
t = None
print("-- with a dict too")
class U(S):
    pass
u = U()
u.z, u.extra, u.a = D("z"), D("extra"), D("a")
u = None
