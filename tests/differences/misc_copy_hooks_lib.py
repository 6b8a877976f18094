# __copy__, __deepcopy__, __reduce_ex__ and the memo; what the copies' __del__ says.
import copy
class D:
    def __init__(self, n): self.n = n
    def __copy__(self): print("copy", self.n); return D(self.n + "'")
    def __deepcopy__(self, memo): print("deepcopy", self.n, len(memo)); return D(self.n + '"')
    def __del__(self): print("del", self.n)
a = D("a")
b = copy.copy(a)
c = copy.deepcopy(a)
print(b.n, c.n)
l = [a, a]
m = copy.deepcopy(l)
print(m[0] is m[1])
del m
class S:
    __slots__ = ("x",)
s = S(); s.x = [1]
t = copy.deepcopy(s)
print(t.x, t.x is s.x)
class N:
    def __new__(cls, *a): print("new", a); return super().__new__(cls)
    def __init__(self, *a): print("init", a)
copy.copy(N(1))
for bad in ((x for x in ()),):
    try:
        copy.copy(bad)
    except TypeError as e:
        print(e)
print("end")
