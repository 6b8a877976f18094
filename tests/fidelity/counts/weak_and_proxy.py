# Weak references do not count; calling one lends a reference.
import sys, weakref
class C: pass
c = C()
r = weakref.ref(c)
print(sys.getrefcount(c), sys.getrefcount(r()), sys.getrefcount(r))
p = weakref.proxy(c)
print(sys.getrefcount(c), sys.getrefcount(p))
r2 = weakref.ref(c)
print(r2 is r, sys.getrefcount(r))
wv = weakref.WeakValueDictionary(a=c)
print(sys.getrefcount(c), weakref.getweakrefcount(c))
x = wv["a"]
print(sys.getrefcount(c))
del x
ws = weakref.WeakSet([c, c])
wk = weakref.WeakKeyDictionary({c: c})
print(sys.getrefcount(c))
del wk
print(sys.getrefcount(c), len(ws))
