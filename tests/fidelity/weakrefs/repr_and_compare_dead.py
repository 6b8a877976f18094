# Dead references: repr mentions it, equality becomes identity, len counts down.
import weakref
class Named:
    __name__ = "nm"
class C: pass
c = C()
r = weakref.ref(c)
text = repr(r)
print(text.split(";")[1].split(" at ")[0], text.startswith("<weakref at "))
del c
print(repr(r).split("; ")[1])
n = Named()
print(repr(weakref.ref(n)).rsplit(" ", 1)[1])
p = weakref.proxy(n)
print(repr(p).startswith("<weakproxy at "))
a, b = C(), C()
d = weakref.WeakSet([a, b])
print(len(d)); del a; print(len(d)); del b; print(len(d), bool(d))
try:
    weakref.ref()
except TypeError as e:
    print(e)
try:
    weakref.ref(C(), 1, 2)
except TypeError as e:
    print(e)
print(weakref.ref.__name__, weakref.ReferenceType is weakref.ref, weakref.ProxyTypes[0].__name__)
