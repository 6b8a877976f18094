import sys, gc
# id reuse patterns
class A: pass
print(id(A()) == id(A()))
a = A(); ia = id(a); del a
b = A(); print(id(b) == ia)
l = [A() for _ in range(3)]; ids = [id(x) for x in l]; del l
l2 = [A() for _ in range(3)]; print([ids.index(id(x)) if id(x) in ids else -1 for x in l2])
print(id(1.5) == id(2.5), id([]) == id([]), id({}) == id({}), id(()) == id(()), id("a" + str(1)) == id("b" + str(2)), id(1000 + int("1")) == id(2000 + int("1")))
def f(): return id([1])
print(f() == f(), f() == id([]))
x = [1]; ix = id(x); x = [2]; print(id(x) == ix); x = x + [3]; print(id(x) == ix); x += [4]; print(len(x))
s = "abc" * 10; i = id(s); s += "d"; print(id(s) == i)
s = str(12345) * 3; i = id(s)
for k in range(20): s += "x"
print(len(s))
t = (1, 2); it = id(t); t = (3, 4); print(id(t) == it)
d = {}; n = id(d); d = None; d = dict(); print(id(d) == n)
def g():
    y = object(); return id(y)
print(g() == g(), len({g() for _ in range(10)}))
print(len({id(object()) for _ in range(100)}), len({id(o) for o in [object() for _ in range(100)]}))
z = [id(i) for i in range(300)]; print(len(set(z)))
m = A(); print(id(m.__init__) == id(m.__init__), m.__init__ is m.__init__, id(m.__dict__) == id(m.__dict__))
