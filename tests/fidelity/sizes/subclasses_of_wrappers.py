import sys, gc, weakref
class P(property): pass
class PS(property): __slots__ = ("a", "b")
class SM(staticmethod): pass
class CM(classmethod): __slots__ = ("z",)
class SU(super): pass
class SU2(super): __slots__ = ("q",)
def f(): "doc"
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class B: pass
class C(B): pass
c = C()
for k, o in [("P", lambda: P(f)), ("PS", lambda: PS(lambda s: 1)), ("SM", lambda: SM(f)), ("SU", lambda: SU(C, c)), ("SU2", lambda: SU2(C, c)), ("p", lambda: property(f)), ("sm", lambda: staticmethod(f)), ("su", lambda: super(C, c))]:
    x = o()
    print(k, sys.getsizeof(x), gc.is_tracked(x), sys.getrefcount(x), [type(r).__name__ for r in gc.get_referents(x)], type(x).__basicsize__, type(x).__dictoffset__, type(x).__weakrefoffset__, hasattr(x, "__dict__"))
    try: w = weakref.ref(x); print("weak", w() is x)
    except TypeError as e: print(e)
    try: x.zz = 1; print(vars(x), sys.getsizeof(x), [type(r).__name__ for r in gc.get_referents(x)])
    except AttributeError as e: print(e)
x = PS(lambda s: 1); x.a = D("a"); x.b = D("b"); print([type(r).__name__ for r in gc.get_referents(x)]); del x
x = P(f); x.d = D("d"); x.me = x; del x; print(gc.collect())
x = CM(f); x.z = x; del x; print(gc.collect())
x = SM(D("callable")); del x
x = SU2(C, c); x.q = D("q"); print(sys.getrefcount(c)); del x; print(sys.getrefcount(c))
rc = sys.getrefcount(f); xs = [P(f) for _ in range(10)] + [SM(f) for _ in range(10)]; print(sys.getrefcount(f) - rc); del xs; print(sys.getrefcount(f) - rc)
class K:
    @P
    def v(self): "vd"; return 5
    @SM
    def s(): return 6
    @CM
    def c(cls): return cls.__name__
    @v.setter
    def v(self, n): print("set", n)
k = K(); k.v = 3; print(k.v, k.s(), k.c(), K.v.__doc__, K.v, type(K.__dict__["s"]).__name__) if 0 else print(k.v, k.s(), k.c(), K.v.__doc__, type(K.v).__name__)
import tracemalloc
tracemalloc.start(); s1 = tracemalloc.take_snapshot(); g = lambda s: 1; ys = [PS(g) for _ in range(20)]; s2 = tracemalloc.take_snapshot()
for st in s2.compare_to(s1, "lineno")[:3]:
    if "wrappers" in st.traceback[0].filename: print(st.size_diff, st.count_diff)
