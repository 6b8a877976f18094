# copy.copy shares the parts, deepcopy makes new ones and keeps the sharing.
import copy, sys
a = [[1], [2]]
a.append(a[0])
b = copy.copy(a)
c = copy.deepcopy(a)
print(b is a, b[0] is a[0], c[0] is a[0], c[0] is c[2], c)
print(sys.getrefcount(a[0]), sys.getrefcount(b), sys.getrefcount(c[0]))
l = [1]; l.append(l)
m = copy.deepcopy(l)
print(m is l, m[1] is m, sys.getrefcount(m))
t = (1, "a", (2, 3))
print(copy.deepcopy(t) is t, copy.copy(t) is t)
u = (1, [2])
print(copy.deepcopy(u) is u, copy.copy(u) is u)
class C:
    def __init__(self): self.items = [1]
c = C()
d = copy.copy(c); e = copy.deepcopy(c)
print(d.items is c.items, e.items is c.items, sys.getrefcount(c.items), vars(e))
def f(): pass
print(copy.deepcopy(f) is f, copy.deepcopy(C) is C, copy.deepcopy(None) is None, copy.copy({1: a})[1] is a, copy.deepcopy({(1, 2): [3]}))
