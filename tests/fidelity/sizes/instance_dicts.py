# What happens to an instance's dict: materialised, emptied, replaced, with foreign keys, with deletions.
from sys import getsizeof as sz
class A:
    def __init__(self): self.x, self.y = 1, 2
a = A()
d = a.__dict__
print(sz(d)); a.z = 3; print(sz(d)); d["w"] = 4; print(sz(d)); del a.x; print(sz(d), list(d)); a.x = 9; print(list(d), sz(d))
d[5] = 5
print(sz(d), sz(a))
d.clear(); print(sz(d)); a.q = 1; print(sz(d))
b = A(); b.__dict__ = {"k": 1}
print(sz(b), sz(b.__dict__)); b.l = 2; print(sz(b.__dict__))
c = A(); vars(c).update({f"n{i}": i for i in range(20)})
print(sz(vars(c)))
print(sz(A().__dict__), sz(dict(A().__dict__)), sz(A().__dict__.copy()))
e = A(); del e.__dict__
print(sz(e), e.__dict__, sz(e.__dict__))
class B:
    pass
x = B(); x.one = 1
y = B(); y.two = 2
z = B(); z.two, z.one = 2, 1
print(sz(vars(x)), sz(vars(y)), sz(vars(z)), list(vars(z)))
class Big: pass
g = Big()
for i in range(40):
    setattr(g, f"a{i}", i)
print(sz(g), sz(vars(g)), sz(vars(Big())))
