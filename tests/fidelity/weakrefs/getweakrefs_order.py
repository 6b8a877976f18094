# The list of weak references: plain one first, then the proxy, then those with callbacks.
import weakref
class C: pass
c = C()
cb = lambda r: None
a = weakref.ref(c, cb)
b = weakref.ref(c)
p = weakref.proxy(c)
d = weakref.ref(c, cb)
q = weakref.proxy(c, cb)
names = {id(a): "a", id(b): "b", id(p): "p", id(d): "d", id(q): "q"}
print([names[id(x)] for x in weakref.getweakrefs(c)], weakref.getweakrefcount(c))
del d
print([names[id(x)] for x in weakref.getweakrefs(c)])
del b
print([names[id(x)] for x in weakref.getweakrefs(c)])
b = weakref.ref(c)
names[id(b)] = "b again"
print([names[id(x)] for x in weakref.getweakrefs(c)])
print(weakref.getweakrefs(5), weakref.getweakrefcount(None))
class R(weakref.ref): pass
r = R(c)
names[id(r)] = "subclass"
print([names[id(x)] for x in weakref.getweakrefs(c)], r is R(c), type(r).__name__)
