import weakref, gc
class O:
    def __init__(s, n): s.n = n
    def __repr__(s): return f"O({s.n})"
a = O(1)
f = weakref.finalize(a, print, "finalize a", 1, end="!\n")
g = weakref.finalize(a, lambda: print("second"))
print(f.alive, f.peek()[1].__name__, f.peek()[2])
del a
print(f.alive, f())
b = O(2)
h = weakref.finalize(b, print, "b")
print(h.detach() is not None, h.alive)
c = O(3)
k = weakref.finalize(c, print, "atexit c"); k.atexit = True
d = O(4)
m = weakref.finalize(d, print, "no atexit d"); m.atexit = False
s = weakref.WeakSet([c, d]); print(len(s), c in s)
wk = weakref.WeakKeyDictionary({c: 1, d: 2})
wv = weakref.WeakValueDictionary(x=c, y=d)
print(sorted(wk.values()), sorted(wv))
del d
print(len(s), list(wk.items()), dict(wv))
p = weakref.proxy(c)
print(p.n, type(p).__name__, p == c, weakref.getweakrefcount(c))
class M:
    def meth(self): return "m"
mm = M(); wm = weakref.WeakMethod(mm.meth)
print(wm()(), weakref.ref(mm.meth)())
del mm
print(wm())
try:
    weakref.ref(1)
except TypeError as e: print(e)
try:
    q = weakref.proxy(O(5)); q.n
except ReferenceError as e: print(e)
r1 = weakref.ref(c); r2 = weakref.ref(c); r3 = weakref.ref(c, print)
print(r1 is r2, r1 is r3, r1 == r3, hash(r1) == hash(r2))
print("end")
