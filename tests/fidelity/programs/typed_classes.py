import enum, dataclasses as dc, typing as t, contextlib, abc, types
class Color(enum.Enum):
    RED = 1; GREEN = 2; CRIMSON = 1
    @property
    def pretty(self): return self.name.title()
print(Color.RED, repr(Color.RED), Color(2), Color["RED"], list(Color), Color.CRIMSON is Color.RED, Color.__members__, Color.RED.pretty, isinstance(Color.RED, Color), Color.RED in Color)
try: Color(9)
except ValueError as e: print(e)
try: Color.RED = 3
except AttributeError as e: print(e)
class Perm(enum.Flag): R = enum.auto(); W = enum.auto(); X = enum.auto()
print(Perm.R | Perm.W, Perm.R in (Perm.R | Perm.W), ~Perm.R, Perm(0), Perm(7), bool(Perm.R & Perm.W), list(Perm.R | Perm.X))
class N(enum.IntEnum): A = 1; B = 2
print(N.A < N.B, N.A + 1, f"{N.A}", repr(N.A)); 
class S(enum.StrEnum): A = enum.auto(); B = "bee"
print(S.A, repr(S.B), S("bee"))
@dc.dataclass(order=True)
class Pt:
    x: int
    y: int = 0
    tags: list = dc.field(default_factory=list, compare=False, repr=False)
    def __post_init__(self): self.sum = self.x + self.y
print(Pt(1), Pt(1, 2) < Pt(2), Pt(1) == Pt(1, 0, [1]), dc.asdict(Pt(3)), dc.replace(Pt(1), y=9), dc.astuple(Pt(1)), [f.name for f in dc.fields(Pt)])
@dc.dataclass(frozen=True, slots=True)
class Fz: a: int; b: str = "z"
f = Fz(1)
try: f.a = 2
except dc.FrozenInstanceError as e: print(type(e).__name__, e)
print(hash(f) == hash(Fz(1)), hasattr(f, "__dict__"), f)
try:
    @dc.dataclass
    class Bad: x: list = []
except ValueError as e: print(e)
try: Pt()
except TypeError as e: print(e)
@contextlib.contextmanager
def cm(n):
    print("in", n)
    try: yield n * 2
    except ValueError as e: print("caught", e)
    finally: print("out", n)
with cm(1) as a, cm(2) as b: print(a, b); raise ValueError("v")
with contextlib.suppress(KeyError): {}["x"]
with contextlib.ExitStack() as stk: stk.enter_context(cm(3)); stk.callback(print, "cb"); print("body")
class Sh(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def n(self): ...
try: Sh()
except TypeError as e: print(e)
class Sq(Sh):
    n = 4
    def area(self): return 9
print(Sq().area(), isinstance(Sq(), Sh), Sh.__abstractmethods__)
T = t.TypeVar("T")
class Stack(t.Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
print(Stack[int], t.Optional[int], t.Union[int, str, None], list[int], dict[str, list[int]], t.Callable[[int], str], t.get_type_hints(Stack.push), t.Literal["a", 1], int | None, t.Any)
class Pr(t.Protocol):
    def go(self) -> int: ...
class NT(t.NamedTuple): a: int; b: str = "q"
class TD(t.TypedDict, total=False): k: int
print(NT(1), NT.__annotations__, TD(k=1), TD.__total__, t.cast(int, "x"))
def gen[T: int](x: T) -> T: return x
type Alias[K] = dict[K, int]
print(gen.__type_params__, Alias, Alias.__value__, Alias[str])
ns = types.SimpleNamespace(a=1, b="x"); print(ns, types.MappingProxyType({"a": 1}))
