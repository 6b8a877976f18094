def first[T](xs: list[T]) -> T: return xs[0]
print(first([1,2]), first.__type_params__, first.__annotations__)
class Box[T, *Ts, **P]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
print(Box[int, str, [int]], Box.__type_params__, Box.__orig_bases__, Box.__mro__)
print(Box.__parameters__)
class Num[T: (int, float) = int]: pass
T = Num.__type_params__[0]
print(T.__constraints__, T.__bound__, T.__default__, T.__name__, T.has_default())
class B2[T: int]: pass
print(B2.__type_params__[0].__bound__)
type Pair[A, B = int] = tuple[A, B]
print(Pair, Pair[int, str], Pair.__value__, Pair[str].__args__, Pair[int,str].__origin__ is Pair)
type Rec = list[Rec] | int
print(Rec.__value__)
type Lazy = undefined_name
try: Lazy.__value__
except NameError as e: print(e)
def g[T: undefined2](x): return x
print(g(1))
try: g.__type_params__[0].__bound__
except NameError as e: print(e)
from typing import TypeVar, Generic, ParamSpec, TypeVarTuple, TypeAliasType
U = TypeVar('U', bound=int, covariant=True)
print(U, U.__bound__, repr(TypeVar('V')), repr(TypeVar('W', contravariant=True)))
class G(Generic[U]): pass
print(G[int], G.__parameters__, G[int]().__orig_class__)
try: G[int, str]
except TypeError as e: print(e)
try: Box[int]()
except TypeError as e: print(e)
try: int[str]
except TypeError as e: print(e)
for s in ['def f[T, T](): pass','class A[T=int, U]: pass','type X = yield','def f[T](x: (T:=1)): pass','type 1 = 2','class A[*T: int]: pass', 'def f[T: (yield)](): pass', 'type X[T] = (T := 1)','class A[T]: \n nonlocal T','type x.y = 1','class A[]: pass']:
    try: exec(s)
    except SyntaxError as e: print(s, '->', e)
