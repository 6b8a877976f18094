# Every kind of container holds each item once for each place.
import sys
v = object()
rc = lambda: sys.getrefcount(v) - 1
print(rc())
lst = [v] * 10
print(rc())
t = (v,) * 3
print(rc())
s = {v}
f = frozenset(s)
print(rc())
d = {v: v}
print(rc())
e = dict(d)
print(rc())
l2 = lst[:5]
print(rc())
l3 = lst + lst
print(rc())
t2 = tuple(lst)
t3 = tuple(t2)
print(rc(), t3 is t2)
z = list(zip(lst, lst))
print(rc())
k = d.keys()
print(rc(), sys.getrefcount(d))
lst.clear(); l2.pop(); del l3[::2], t, z
print(rc())
