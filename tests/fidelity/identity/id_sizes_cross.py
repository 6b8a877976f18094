# Objects of one size class take one another's places; those of others do not.
class A: __slots__ = ("a",)
class B: __slots__ = ("b",)
class Big: __slots__ = ("a", "b", "c", "d", "e", "f")
a = A(); i = id(a); del a
b = B()
print("same size:", id(b) == i)
i = id(b); del b
c = Big()
print("bigger:", id(c) == i)
b = B()
print("again:", id(b) == i)
s = "x" * 40; i = id(s); del s
t = b"y" * 48
print("str and bytes:", id(t) == i)
i = id(t); del t
u = "z" * 44
print("bytes and str:", id(u) == i)
o = object(); i = id(o); del o
p = object()
print("object:", id(p) == i)
l = []; i = id(l); del l
d = {}
print("list and dict:", id(d) == i)
m = []
print("list again:", id(m) == i)
