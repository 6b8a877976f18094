"""Dataclasses: fields, order, frozen, slots, keywords, replacing and errors."""
from dataclasses import *
import dataclasses, typing
from typing import ClassVar, List, Optional
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False, compare=False)
    c: ClassVar[int] = 3
    def __post_init__(self): self.sum = self.x + self.y
p = P(1,2)
print(p, p == P(1,2), p.sum, P.__match_args__, [f.name for f in fields(P)], asdict(p), astuple(p), replace(p, x=5), is_dataclass(P))
t(lambda: P()); t(lambda: P(1,2,3,4)); t(lambda: P(1)<P(2)); t(lambda: hash(p)); print(P.__doc__)
@dataclass(order=True, frozen=True)
class V:
    a: int; b: str = 'x'
print(sorted([V(2),V(1,'z'),V(1)]), hash(V(1))==hash(V(1)), {V(1):2})
def f(): V(1).a = 3
t(f)
def f(): del V(1).a
t(f)
@dataclass(slots=True)
class S: a: int = 1
print(S.__slots__, S(), hasattr(S(),'__dict__'))
def f(): S().zz = 3
t(f)
@dataclass(kw_only=True)
class K: a: int; b: int = 2
print(K(a=1)); t(lambda: K(1))
@dataclass
class Q:
    a: int
    _: KW_ONLY
    b: int = 3
print(Q(1,b=4)); t(lambda: Q(1,4))
@dataclass
class I:
    a: InitVar[int]
    b: int = 0
    def __post_init__(self, a): self.b = a * 2
print(I(4)); t(lambda: I(4).a)
def f():
    @dataclass
    class B: a: int = 1; b: int
t(f)
def f():
    @dataclass
    class B: a: list = []
t(f)
def f():
    @dataclass(order=True)
    class B:
        a: int
        def __lt__(self, o): pass
t(f)
M = make_dataclass('M', [('x', int), ('y', int, field(default=5)), 'z'], namespace={'add': lambda self: self.x+self.y}) if 0 else make_dataclass('M', ['z', ('x', int), ('y', int, field(default=5))], namespace={'add': lambda self: self.x+self.y})
print(M(1,2), M(1,2).add(), M.__annotations__)
@dataclass
class Base: a: int; b: int = 2
@dataclass
class D(Base): c: int = 3; a: int = 9
print(D(), D.__mro__[1])
@dataclass
class Node:
    v: int
    next: Optional['Node'] = None
n = Node(1); n.next = n; print(n)
print(asdict(Node(1, Node(2)))); t(lambda: asdict(3)); t(lambda: replace(I(1), b=3)); t(lambda: fields(3))
@dataclass(unsafe_hash=True)
class H: a: int
print(hash(H(1))==hash((1,)))
@dataclass(eq=False, repr=False)
class E_: a: int
print(E_(1)==E_(1))
@dataclass(frozen=True)
class F1: a: int
def f():
    @dataclass
    class F2(F1): b: int
t(f)
import copy; print(copy.deepcopy(p), copy.copy(V(1)), copy.replace(V(1), a=4))
match p:
    case P(a, b): print(a,b)
t(lambda: P.z); t(lambda: FrozenInstanceError.__mro__)
t(lambda: field(default=1, default_factory=list))
@dataclass(slots=True, weakref_slot=True)
class WS: a:int=1
import weakref; w=WS(); print(weakref.ref(w)() is w, WS.__slots__)
