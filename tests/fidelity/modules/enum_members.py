"""Enumerations: members, aliases, flags, the functional way, checks and errors."""
import enum
from enum import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Color(Enum):
    RED = 1; GREEN = 2; BLUE = 3; CRIMSON = 1
    def describe(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color(1), Color['BLUE'], Color.CRIMSON, list(Color), Color.__members__, len(Color), Color.RED.describe())
t(lambda: Color(9)); t(lambda: Color['X']); t(lambda: Color.PINK); t(lambda: Color.RED < Color.BLUE); print(Color.RED in Color, 1 in Color, 7 in Color)
def f(): Color.RED = 5
t(f)
def f(): del Color.RED
t(f)
def f():
    class M(Color): pass
t(f)
class Perm(Flag):
    R = auto(); W = auto(); X = auto(); RWX = R | W | X
print(Perm.R | Perm.W, repr(Perm.R|Perm.X), Perm(7), Perm(0), ~Perm.R, Perm.R in Perm.RWX, list(Perm.RWX), bool(Perm(0)), len(Perm.RWX), Perm.RWX & Perm.W, Perm.RWX ^ Perm.W)
t(lambda: Perm(8))
class IP(IntFlag):
    A=1; B=2
print(IP.A|IP.B, IP(5), repr(IP(5)), IP.A+1, IP.A|8, ~IP.A)
class S(StrEnum):
    FOO = auto(); BAR = 'b'
print(S.FOO, repr(S.FOO), S.FOO == 'foo', f'{S.BAR:>4}', S('b'))
class N(IntEnum):
    ONE=1; TWO=2
print(N.ONE, repr(N.ONE), N.ONE < N.TWO, N.ONE + 1, f'{N.ONE}', '%d' % N.TWO, [10,20,30][N.ONE])
t(lambda: unique(type('x', (), {})))
def f():
    @unique
    class D(Enum):
        A=1; B=1
t(f)
def f():
    @verify(CONTINUOUS)
    class D(IntEnum):
        A=1; B=3
t(f)
def f():
    @verify(NAMED_FLAGS)
    class D(IntFlag):
        A=1; B=6
t(f)
A = Enum('Animal', 'CAT DOG'); print(A, list(A), A.CAT.value, A.__module__)
A = Enum('Animal', {'X': 10, 'Y': 20}); print(list(A))
A = IntEnum('Animal', [('X', 10)], module='m', qualname='q'); print(list(A), A)
class P(Enum):
    MERCURY = (3.3e23, 2.4e6); EARTH = (5.9e24, 6.3e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return round(self.mass / self.radius**2, 2)
print(P.EARTH.g, P.EARTH.value, repr(P.EARTH))
class W(Enum):
    A='a'
    @classmethod
    def _missing_(cls, value): return cls.A if value == 'zzz' else None
print(W('zzz')); t(lambda: W('q'))
class G(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()*2
    X = auto(); Y = auto()
print([m.value for m in G])
def f():
    class B(Enum):
        A = 1; A = 2
t(f)
class Bd(Flag, boundary=STRICT):
    A=1
t(lambda: Bd(4))
class Bc(IntFlag, boundary=CONFORM):
    A=1; B=2
print(Bc(7)); print(hash(Color.RED)==hash('RED'), Color.RED is Color(1), isinstance(Color.RED, Color), type(Color), Color.RED.__class__)
print(dir(Color.RED), [x for x in dir(Color) if x[:2] != '__'])
class Shape(Enum):
    SQUARE = 2
    def __str__(self): return f'shape {self.value}'
print(Shape.SQUARE, f'{Shape.SQUARE}', repr(Shape.SQUARE))
print(enum.show_flag_values(5) if hasattr(enum,'show_flag_values') else '')
import copy; print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
class T(Enum):
    a = auto(); b = 5; c = auto()
print([m.value for m in T], T.a.name, T.a._name_, T.a._value_)
for m in reversed(Color): print(m)
match Color.RED:
    case Color.RED: print('red')
t(lambda: Color.RED.foo)
t(lambda: Color(1, 2))
class X1(str, Enum):
    A='x'
print(X1.A, repr(X1.A), X1.A=='x', '%s' % X1.A, X1.A.upper(), format(X1.A))
@enum.global_enum
class GE(Enum):
    G1=1
print(G1, repr(G1))
