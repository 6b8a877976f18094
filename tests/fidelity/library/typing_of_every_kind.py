import typing, sys, types, collections.abc
from typing import *
T = TypeVar('T'); K = TypeVar('K', bound=int); C = TypeVar('C', int, str); P = ParamSpec('P'); Ts = TypeVarTuple('Ts')
print(T, K.__bound__, C.__constraints__, P, P.args, P.kwargs, Ts, T.__covariant__, repr(TypeVar('X', covariant=True)), repr(TypeVar('Y', contravariant=True)), TypeVar('Z', infer_variance=True))
print(Optional[int], Union[int, str, None], Union[int, int], Union[int, Union[str, float]], List[int], Dict[str, List[int]], Callable[[int, str], bool], Callable[..., Any], Tuple[int, ...], Tuple[()], Type[int], Literal[1, 'a', None], Annotated[int, 'meta', 3], ClassVar[int], Final[int], Iterable[T], Generator[int, None, str], Concatenate[int, P], Unpack[Ts], TypeGuard[int], Never, NoReturn, Self, LiteralString, Any, Required[int], NotRequired[str], ReadOnly[int])
print(list[int], dict[str, int], tuple[int, ...], type[int], int | None, int | str | None, list[T][int], dict[K, T][int, str], Dict[K, T][int, str], Callable[P, T][[int], str], collections.abc.Callable[[int], str], (int | str) | float, None | int, int | "str" if 0 else 1)
print(get_type_hints(lambda: 0), get_origin(List[int]), get_args(Dict[str, int]), get_origin(int | str), get_args(Callable[[int], str]), get_origin(Annotated[int, 1]), get_args(Literal[1, 2]), get_origin(int))
class Movie(TypedDict, total=False):
    name: Required[str]
    year: int
print(Movie(name='x'), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Movie.__annotations__, Movie)
class Emp(NamedTuple):
    name: str
    id: int = 3
    def hi(self): return f'hi {self.name}'
e = Emp('g'); print(e, e.hi(), Emp._field_defaults, Emp.__annotations__, Emp._fields, e._replace(id=9), isinstance(e, tuple))
UserId = NewType('UserId', int); print(UserId(5), UserId, UserId.__supertype__)
@runtime_checkable
class Closer(Protocol):
    name: str
    def close(self) -> None: ...
class F:
    name = 'f'
    def close(self): pass
print(isinstance(F(), Closer), isinstance(5, Closer))
try: issubclass(F, Closer)
except TypeError as x: print(x)
class P2(Protocol):
    def m(self): ...
try: isinstance(5, P2)
except TypeError as x: print(x)
try: P2()
except TypeError as x: print(x)
class Box(Generic[T]):
    def __init__(self, x: T): self.x = x
    def get(self) -> T: return self.x
print(Box[int], Box[int](5).get(), Box.__parameters__, Box[int].__origin__, Box[int].__args__, Box[int](1).__orig_class__, Box.__orig_bases__, Box.__mro__)
class Pair[A, B: int = int]:
    a: A; b: B
    def swap[Z](self, z: Z) -> tuple[B, Z]: return (self.b, z)
print(Pair.__type_params__, Pair[str, bool], Pair.swap.__type_params__, Pair.__type_params__[1].__bound__, Pair.__type_params__[1].__default__, Pair.__parameters__, Pair.__orig_bases__)
type Alias[X] = list[X] | dict[str, X]
print(Alias, Alias[int], Alias.__value__, Alias.__type_params__, Alias[int].__args__, Alias.__name__)
type Rec = int | list[Rec]
print(Rec.__value__)
for f in ['Optional[1]', 'Union[()]', 'List[int, str]', 'Callable[int]', 'Literal', 'Box[int, str]', 'Pair[int]', 'Pair[int, str, bool]', 'TypeVar("A", int)', 'Generic[int]', 'Generic[T, T]', 'ClassVar[ClassVar[int]]', 'Annotated[int]', 'cast(int)', 'Any()', 'isinstance(1, Any)', 'isinstance(1, List[int])', 'isinstance(1, list[int])', 'isinstance(1, int | str)', 'issubclass(int, Union[int, str])', 'NewType("A")', 'Movie(5)', 'Movie(a=1)', 'Emp()', 'T[int]', 'list[int]()', 'list[int][str]', 'Tuple[..., int]', 'Dict[int]', 'int | 5', 'NamedTuple("N", [("a", int)])(1)', 'TypedDict("TD", {"a": int})(a=1)', 'Unpack[int]', 'Self[int]', 'Never[int]', 'Final[1]', 'get_type_hints(5)', 'Required[Required[int]]', 'no_type_check(5)', 'assert_never(1)', 'reveal_type(1)', 'overload(lambda: 1)()', 'Alias.x', 'Alias()', 'P[int]', 'Concatenate[int]', 'TypeGuard', 'Text, AnyStr', 'IO[str], Pattern, Match[str]', 'SupportsInt, Hashable, Sized, Counter[int], DefaultDict[str, int], Deque[int], ChainMap[int, str], OrderedDict[int, str]', 'ForwardRef("x")', 'List["Foo"]', 'Optional["Foo"]', 'get_protocol_members(Closer)', 'is_typeddict(Movie)', 'Literal[1] == Literal[1, 1]', 'Union[int, str] == Union[str, int]', 'hash(List[int]) == hash(List[int])', 'List[int] is List[int]', 'list[int] == list[int]', 'Optional[int] == (int | None)', 'typing.List[int].__module__', 'List.__origin__', 'pickle_(1)']:
    try: print(f, '=>', eval(f))
    except Exception as x: print(f, '->', type(x).__name__, x)
def ann(a: 'int', b: Optional[str] = None, *args: int, **kw: 'list[int]') -> 'Foo': pass
print(ann.__annotations__)
try: get_type_hints(ann)
except NameError as x: print(x)
class Foo: x: int; y: 'Foo' = None
print(get_type_hints(ann), get_type_hints(Foo), Foo.__annotations__)
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
print(len(get_overloads(ov)), ov(3), final(Foo) is Foo, Foo.__final__)
@override
def q(): pass
print(q.__override__, TYPE_CHECKING, cast('int', 'a'), assert_type(1, int))
@dataclass_transform()
def dt(c): return c
print(dt.__dataclass_transform__)
