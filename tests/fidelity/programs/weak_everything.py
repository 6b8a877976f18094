# Weak references to all that takes them, proxies, equality, hashing, dictionaries while things die.
import weakref, gc
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"A({self.n})"
    def m(self): return self.n
    def __len__(self): return 3
    def __add__(self, o): return self.n + 1
    def __bool__(self): return False
def f(): pass
class L(list): pass
for o in (A(1), A, f, (x for x in ()), L(), {1}, frozenset([1]), type, __import__("collections").deque(), __import__("re").compile("a"), __import__("array").array("b"), memoryview(b"")):
    try: r = weakref.ref(o); print(type(o).__name__, r() is o, weakref.getweakrefcount(o))
    except TypeError as e: print(e)
a = A(1); r1, r2 = weakref.ref(a), weakref.ref(a); r3 = weakref.ref(a, print); print(r1 is r2, r1 is r3, r1 == r3, hash(r1) == hash(a), weakref.getweakrefs(a) == [r1, r3], r1.__callback__, r3.__callback__ is print)
p = weakref.proxy(a); print(p.m(), len(p), p + 1, bool(p), p.n, isinstance(p, A), type(p) is weakref.ProxyType, p == a, str(p)); p.n = 5; print(a.n); c = weakref.proxy(f); print(c(), type(c) is weakref.CallableProxyType)
try: hash(p)
except TypeError as e: print(e)
b = A(1); rb = weakref.ref(b); print(r1 == rb, weakref.ref(b) == rb); r3 = None; del a; print(r1(), r1 == r2, r1 == rb)
try: hash(weakref.ref(A(2)))
except TypeError as e: print(e)
d = weakref.WeakValueDictionary(); ks = [A(i) for i in range(4)]; d.update((k.n, k) for k in ks); print(dict(d), len(d), 2 in d, d.get(9), d.pop(3)); del ks[0], k if False else ks[0]; print(sorted(d.items(), key=str)); it = d.values(); first = next(it); ks.clear(); print(first, len(d)); first = None; it.close() if hasattr(it, "close") else None; print(len(d))
k = weakref.WeakKeyDictionary(); x = A(7); k[x] = "seven"; k[A(8)] = "gone"; print(dict(k), k.get(x), k.setdefault(x, 1), list(k.keyrefs())[0]() is x); del x; print(len(k))
s = weakref.WeakSet([b]); print(b in s, len(s), s | {5} if False else s == {b}); b = None; print(len(s)); y = A(9); fin = weakref.finalize(y, print, "final", sep="-", end="!\n"); fin.atexit = False; print(fin.alive, fin.peek()[1:]); y = None; print(fin.alive, fin(), fin.peek())
