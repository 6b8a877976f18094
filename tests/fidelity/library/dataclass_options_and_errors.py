import builtins, re


def print(*args, **options):
    """As the built-in one, without addresses."""
    builtins.print(*(re.sub("0x[0-9a-f]+", "0x", str(arg)) for arg in args), **options)


from dataclasses import *
from typing import ClassVar
@dataclass
class A:
    x: int
    y: str = 'q'
    z: list = field(default_factory=list, repr=False, compare=False)
    c: ClassVar[int] = 5
    i: InitVar[int] = 0
    k: int = field(kw_only=True, default=9)
    _: KW_ONLY
    w: float = 1.0
    def __post_init__(self, i): self.sum = self.x + i
a=A(1,i=5); print(a, a.sum, a==A(1,i=9), fields(a)[0].name, [f.name for f in fields(A)], asdict(a), astuple(a), replace(a,x=10,i=1))
@dataclass(frozen=True,order=True,slots=True)
class F:
    a: int
    b: int = 2
f=F(1); print(f, hash(f)==hash((1,2)), F(1)<F(2), F.__slots__, sorted([F(3),F(1)]))
try: f.a=5
except FrozenInstanceError as e: print(e)
try: del f.a
except FrozenInstanceError as e: print(e)
try: f.zz=5
except Exception as e: print(type(e),e)
try: F()
except TypeError as e: print(e)
try: F(1)<5
except TypeError as e: print(e)
for s in ['@dataclass\nclass B:\n a: int = 1\n b: int','@dataclass\nclass B:\n a: list = []','@dataclass(order=True,eq=False)\nclass B: pass','@dataclass(unsafe_hash=True)\nclass B:\n def __hash__(s): return 1','@dataclass(frozen=True)\nclass B(A): pass','@dataclass\nclass B(F): pass','fields(5)','asdict(5)','replace(A(1),c=1)','replace(5)','replace(a)','A(1,2,3,4,5)','@dataclass\nclass B:\n a: int = field(default=1, default_factory=int)','make_dataclass("X",["a a"])','@dataclass(slots=True)\nclass B:\n __slots__=("a",)\n a: int','@dataclass(weakref_slot=True)\nclass B: pass','@dataclass(order=True)\nclass B:\n def __lt__(s,o): pass','@dataclass\nclass B:\n a: dict = {}','@dataclass\nclass B:\n a: int\n _:KW_ONLY\n __:KW_ONLY','@dataclass(foo=1)\nclass B: pass','hash(A(1,i=1))']:
    try: exec(s)
    except Exception as e: print(repr(s), '->', type(e).__name__, e)
M=make_dataclass('M',[('x',int),'y',('z',str,field(default='a'))],bases=(A,),namespace={'hi':lambda s:'hi'},kw_only=True)
print(M(1,y=2).hi() if 0 else M.__mro__[1].__name__, M.__match_args__)
@dataclass
class Base:
    a: int = 1
    b: int = 2
@dataclass
class Child(Base):
    b: int = 5
    c: int = 6
print(Child(), Child.__match_args__, is_dataclass(Child), is_dataclass(5))
@dataclass(repr=False,eq=False,init=False)
class N: x:int=3
print(N().x, N()==N(), 'object' in repr(N()))
@dataclass
class Node:
    v: int
    next: 'Node' = None
n=Node(1); n.next=n; print(n)
@dataclass
class H:
    a: int = field(hash=True)
    meta: str = field(default='m', metadata={'u':1}, init=False)
print(fields(H)[1].metadata['u'], fields(H)[1], H(1))
import inspect
print(inspect.signature(A), inspect.signature(F), A.__doc__, F.__doc__)
