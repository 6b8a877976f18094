# A callback is called with the dead reference, newest first; only if the reference still lives.
import weakref
class C: pass
log = []
def cb(n):
    return lambda r: log.append((n, r() is None))
c = C()
refs = [weakref.ref(c, cb(i)) for i in range(4)]
print(weakref.getweakrefcount(c), refs[0] is refs[1], refs[0].__callback__ is not None)
del refs[1]
weakref.ref(c, cb("dropped at once"))
del c
print(log)
print(refs[0].__callback__, refs[0]())
log.clear()
c = C()
plain = weakref.ref(c)
with_cb = weakref.ref(c, cb("x"))
other = weakref.ref(c)
print(plain is other, plain is with_cb, [r is plain for r in weakref.getweakrefs(c)])
c = None
print(log)
