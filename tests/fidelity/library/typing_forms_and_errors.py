import builtins, re


def print(*args, **options):
    """As the built-in one, without addresses."""
    builtins.print(*(re.sub("0x[0-9a-f]+", "0x", str(arg)) for arg in args), **options)


from typing import *
class Proto(Protocol):
    def run(self) -> int: ...
@runtime_checkable
class RC(Protocol):
    def close(self): ...
class Impl:
    def close(self): pass
print(isinstance(Impl(), RC), isinstance(5, RC), issubclass(Impl, RC))
try: isinstance(5, Proto)
except TypeError as e: print(e)
try: Proto()
except TypeError as e: print(e)
class NT(NamedTuple):
    x: int
    y: str = 'a'
    def m(self): return self.x
print(NT(1), NT(1).m(), NT._fields, NT.__annotations__, NT._field_defaults)
try: NT()
except TypeError as e: print(e)
class TD(TypedDict, total=False):
    a: Required[int]
    b: NotRequired[str]
    c: float
print(TD(a=1), TD.__required_keys__, sorted(TD.__optional_keys__), TD.__total__, TD.__annotations__)
T=TypeVar('T')
class St(Generic[T]):
    def __init__(s): s.items: list[T]=[]
    def push(s,x:T): s.items.append(x)
s=St[int](); s.push('a'); print(s.items, St[int], St[T], St.__parameters__)
print(cast(int,'a'), Optional[int], Union[int,None], Union[int,str,int], List[int], Dict[str,int], Tuple[int,...], Callable[[int],str], Type[int], Any, NoReturn, Literal[1,'a'], Final[int], ClassVar[int], Annotated[int,5], Iterable[int], Sequence[T], TypeVar('X',int,str), Never, Self, LiteralString, Concatenate, TypeAlias)
print(get_origin(List[int]), get_args(Dict[str,int]), get_origin(list[int]), get_args(Union[int,str]), get_args(Callable[[int],str]))
UserId=NewType('UserId',int); print(UserId(5), UserId, UserId.__supertype__, type(UserId))
@overload
def f(x:int)->int: ...
@overload
def f(x:str)->str: ...
def f(x): return x
print(f(1), len(get_overloads(f)))
@final
class Fi: pass
print(Fi.__final__, TYPE_CHECKING)
for s in ['List[int]()','Union[()]','Optional[int,str]','Callable[int]','Literal','Any()','isinstance(1,List[int])','isinstance(1,Any)','NewType("a",int)("x")','class A(Any): pass\nprint(A())','TypeVar("A",int)','Generic[int]','Generic[T,T]','class B(Generic[T],Generic[T]): pass','assert_never(1)','assert_type(1,int)','reveal_type(1)','List[1]','Union[1]','Optional[1]','ClassVar[1,2]','class C(Union[int,str]): pass','class C(Optional): pass','class C(List[int]): pass\nprint(C([1]),C.__bases__,C.__orig_bases__)','isinstance(1,Union[int,str])','isinstance([],List)','print(List[T][int])','St[1]','dict[int]','print(dict[int],list[int,str])','Self()','Self[int]','Protocol()','class P2(Protocol,int): pass','TypedDict("X",{"a":int})(1)','print(TypedDict("X",{"a":int}).__annotations__)','NamedTuple("X",[("a",int)])()','ForwardRef("a b")','print(ForwardRef("int"))','get_type_hints(5)','Unpack[int]','print(Unpack[Tuple[int]])','class E(NT): pass\nprint(E(1))','print(TypeGuard[int], TypeIs[int], ReadOnly[int])','print(Optional["X"], List["X"])','print(no_type_check(f))if 0 else 1', 'print(SupportsInt, isinstance(5,SupportsInt), isinstance("a",SupportsIndex))','is_typeddict(TD)']:
    try: exec(s); print(s,'ok')
    except Exception as e: print(repr(s), '->', type(e).__name__, e)
