import sys, gc, weakref
# type parameters, generics, aliases, protocols: counts and death
rc = sys.getrefcount
class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
def first[T, *Ts, **P](x: T, *a: *Ts) -> T: return x
type Pair[A] = tuple[A, A]
print(rc(Box), rc(Box.__type_params__), rc(Box.__type_params__[0]), rc(first), rc(first.__type_params__), [rc(t) for t in first.__type_params__], rc(Pair), rc(Pair.__type_params__[0]), Box.__orig_bases__, Box.__parameters__ is Box.__parameters__)
b = Box[int]; print(rc(b), b is Box[int], b.__origin__ is Box, rc(b.__args__), sys.getsizeof(b), type(b).__name__); i = b(5); print(rc(i), type(i) is Box, i.__orig_class__ is b, sorted(i.__dict__)); print(sys.getsizeof(i), sys.getsizeof(i.__dict__))
l = list[int]; print(rc(l), l is list[int], l == list[int], rc(l.__args__), rc(l.__origin__) > 100); u = int | str; print(rc(u), u is (int | str), u == (str | int), rc(u.__args__)); d = dict[str, list[int]]; print(rc(d), rc(d.__args__), rc(d.__args__[1]))
T = Box.__type_params__[0]; print(rc(T), T.__name__, T.__bound__, T.__constraints__, T.has_default(), T.__module__, repr(T), T.__covariant__, T.__infer_variance__)
class G[K: (int, str), V: list = dict]: pass
k, v = G.__type_params__; print(k.__constraints__, v.__bound__, v.__default__, rc(k.__constraints__), k.__constraints__ is k.__constraints__, v.__bound__ is v.__bound__, gc.is_tracked(k)); print(Pair.__value__, Pair.__value__ is Pair.__value__, Pair[int], Pair.__name__, Pair.__module__, rc(Pair.__value__))
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
w = weakref.ref(Box); wt = weakref.ref(T); del Box, b, i, T; print(w() is not None, wt() is not None); print(gc.collect() > 0, w(), wt())
def outer():
    x = D("closed over")
    class C[T]:
        y = D("attr")
        def m(self, z: T = x): return x
    return C
C = outer(); c = C(); print(c.m().n); del C; print("deleted name"); del c; print(gc.collect() > 0)
def deco(o): print(type(o).__name__, rc(o)); return o
@deco
def f[T](x: T = D("default")): return x
del f; print(gc.collect())
@deco
class E[T](D): pass
e = E("inst"); del e; del E; print(gc.collect() > 0)
import typing
class P(typing.Protocol[*typing.TypeVarTuple("Us")] if 0 else typing.Protocol):
    def m(self): ...
class Impl:
    def m(self): pass
n = len(gc.get_objects()); print(isinstance(Impl(), P) if getattr(P, "_is_runtime_protocol", False) else "not runtime"); NT = typing.NamedTuple("NT", [("a", int)]); t = NT([1]); print(rc(t), rc(t.a), sys.getsizeof(t)); TD = typing.TypedDict("TD", {"a": int}); td = TD(a=1); print(rc(td), sys.getsizeof(td), type(td) is dict); NewT = typing.NewType("NewT", list); nt = NewT([1]); print(rc(nt), type(nt), rc(NewT)); print(rc(typing.List[int]), typing.List[int] is typing.List[int], typing.Optional[int] is typing.Optional[int], typing.Union[int, str] is typing.Union[int, str], typing.Union[int] is int, typing.cast(int, t) is t)
V = typing.TypeVar("V", bound=D); print(rc(V), V.__bound__ is D, sys.getsizeof(V)); del V; gc.collect()
def ann(a: "D", b: list[D] = None, *c: D, d: D | None = None) -> "D": ...
print(rc(ann.__annotations__), ann.__annotations__ is ann.__annotations__, list(ann.__annotations__), sys.getsizeof(ann.__annotations__), rc(D)); del ann; gc.collect(); print(rc(D))
