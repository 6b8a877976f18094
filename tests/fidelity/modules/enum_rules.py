"""Enumerations: what a class body may say, mixed types, flags beyond their bits, and what is refused."""
import enum
from enum import *
from dataclasses import dataclass

def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, repr(e.__context__))

def body(text):
    try:
        made = {}
        exec(text, {**globals(), '__name__': 'made'}, made)
        for value in made.values():
            if isinstance(value, EnumType): print(repr(value), list(value), dict(value.__members__))
    except Exception as e: print(type(e).__name__, e)

# Names.
for text in (
    'class A(Enum):\n _foo_ = 1', 'class A(Enum):\n _ignore_ = "a b"\n a = 1\n b = 2\n c = 3',
    'class A(Enum):\n a = 1\n _ignore_ = "a b"', 'class A(Enum):\n mro = 1', 'class A(Enum):\n a = 1\n a = 2',
    'class A(Enum):\n a = 1\n def a(self): pass', 'class A(Enum):\n x = nonmember(3)\n x = 1',
    'class A(Enum):\n a: int = 1\n __b = 3\n _A__c = 4\n _d = 5\n b: int',
    'class A(Enum):\n _order_ = "a b c"\n a = 1\n b = 2', 'class A(Enum):\n _order_ = "b, a"\n a = 1\n b = 2',
    'class A(Flag):\n _order_ = "a b c d"\n a = 1\n b = 2\n c = 3\n d = 1',
    'class A(Enum):\n a = 1\n b = a\n c = a, b', 'class A(Enum):\n a = 1\n b = True\n c = 1.0\n d = 2.5\n e = auto()',
    'class A(Enum):\n a = "x"\n b = auto()', 'class A(Enum):\n a = 1\n b = "x"\n c = auto()',
    'class A(Enum):\n a = auto(), auto()\n b = auto(), 5\n c = auto(7)\n d = auto()',
    'class A(Flag):\n a = "x"\n b = auto()', 'class A(Flag):\n a = 5\n b = auto()\n c = auto()\n d = 3\n e = auto()',
    'class A(Enum):\n a = auto()\n def _generate_next_value_(*a): return a', 'class A(Enum):\n class K: pass\n k = member(int)\n l = len',
    'class A(int, Enum):\n a = 1\n b = "2"', 'class A(int, Enum):\n b = "x"',
    'class A(Enum, int):\n a = 1', 'class A(ReprEnum):\n a = 1', 'class A(StrEnum):\n a = 1',
    'class A(StrEnum):\n a = b"x", "utf8"\n b = "B"', 'class A(StrEnum):\n a = b"x", 3', 'class A(StrEnum):\n a = "x", "y", "z", "w"',
    'class A(Enum):\n a = 1\nclass B(A):\n b = 2', 'class F(Flag):\n a = 1\nclass G(F): pass',
    'class A(Enum):\n def __init__(self, x, y): pass\n a = 1', 'class A(Enum):\n def __new__(cls, v): return super().__new__(cls, v)\n a = 1',
    'class A(Enum, b=1): pass', 'class A(Enum):\n a = ()\n b = (),\n c = (1,)', 'class A(tuple, Enum):\n a = ()\n b = 1,\n c = "xy"',
): body(text)

# What the class keeps, in order.
class Plain(Enum):
    _ignore_ = 'i'
    A = 1
    def f(self): pass
    B = 2
class Number(int, Enum):
    def __new__(cls, value, label):
        new = int.__new__(cls, value)
        new._value_ = value * 10
        new.label = label
        return new
    A = 1, 'x'
    B = 2, 'y'
class Bits(IntFlag):
    B = 4; A = 1; BOTH = 5
for cls in (Plain, Number, Bits):
    print([name for name in vars(cls) if name not in ('__static_attributes__', '__firstlineno__')])
    print({name: value for name, value in vars(cls.A).items()}, list(cls))
print(Number.A, repr(Number.B), Number(20), Number.A + 1, f'{Number.A}', Number.A.label, vars(Bits(7)), vars(Bits(8)))

# The order of calls.
class Told:
    def __init__(self, n): self.n = n
    def __set_name__(self, owner, name): print('name', name, list(owner.__members__))
    def __get__(self, instance, owner): return self.n
class Calls(Enum):
    before = Told(1)
    def __new__(cls, *args): print('new', args); o = object.__new__(cls); o._value_ = args[0]; return o
    def __init__(self, *args): print('init', args, sorted(vars(self)))
    def __init_subclass__(cls): print('subclass')
    A = 1, 2
    between = Told(2)
    B = 1, 3
    C = 2
class Generated(Enum):
    @staticmethod
    def _generate_next_value_(*args): print(args); return len(args[3]) * 10
    A = auto(); B = 5; C = auto(); D = ('x', auto())
print(list(Generated))

# Values that cannot be hashed, values that come later, names that come later.
class Odd(Enum):
    A = [1, 2]; B = {}; C = {}; D = 3
print(Odd([1, 2]), Odd({}), [1, 2] in Odd, [3] in Odd, 3 in Odd, Odd.C, Odd._unhashable_values_)
t(lambda: Odd([3])); t(lambda: Odd(None))
Odd.D._add_alias_('E'); Odd.D._add_value_alias_(4); print(Odd.E, Odd(4), dict(Odd.__members__))
t(lambda: Odd.D._add_alias_('A')); t(lambda: Odd.A._add_value_alias_(3))
class Missing(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value):
        if value == 'other': return 5
        if value == 'key': raise KeyError(value)
        if value == 'value': raise ValueError(value)
        return cls.A if value == 'a' else None
for value in ('a', 'other', 'key', 'value', 'none'): t(lambda: Missing(value))
t(lambda: Missing(1, 2)); t(lambda: Missing(1, names='x y')); t(lambda: Enum('x')); t(lambda: Missing())

# Names in front of what bases have.
class Base(Enum):
    @enum.property
    def kind(self): return 'kind of ' + self.name
    @kind.setter
    def kind(self, value): print('kind is', value)
    def plain(self): return 1
class Fronts(Base):
    kind = 1
    plain = 2
    name = 3
print(Fronts.kind, Fronts.kind.kind, Fronts.name, Fronts.name.name, Fronts.plain, list(Fronts)); Fronts.kind.kind = 4
t(lambda: Fronts.plain.plain); t(lambda: Base.kind); t(lambda: setattr(Fronts.kind, 'value', 1)); t(lambda: Fronts.kind.other)
class Methods(StrEnum):
    upper = auto(); A = 'a'
print(Methods.upper, Methods.A.upper(), Methods.upper.value.upper())

# Flags beyond their bits.
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    class F(Flag, boundary=boundary): A = 1; B = 2; D = 8; E = 12
    class I(IntFlag, boundary=boundary): A = 1; B = 2; D = 8; E = 12
    for cls in (F, I):
        for value in (0, 3, 13, 4, 5, 16, 17, -1, -3, -300): t(lambda: repr(cls(value)))
        t(lambda: (~cls.A, ~cls.E, cls.A | cls.D, cls.E ^ cls.D, cls.E & cls.A, list(cls.E), len(cls(11))))
t(lambda: F.A | 1); t(lambda: 1 | F.A); t(lambda: 1 in F.A); t(lambda: I.A | 16); t(lambda: 16 ^ I.A); t(lambda: I.A in F.A); t(lambda: F('x'))
class Nothing(Flag): A = None; B = 2
print(list(Nothing)); t(lambda: Nothing.A | Nothing.B); t(lambda: Nothing.B & Nothing.A); t(lambda: ~Nothing.A)

# With the functional way, by constants, in a module.
t(lambda: list(Enum('E', 'a, b c', start=5))); t(lambda: list(Flag('F', ['a', 'b'], boundary=KEEP))); t(lambda: list(Enum('E', {'a': 1}, type=float)))
t(lambda: Enum('E', 5)); t(lambda: Enum('E', 'a a')); t(lambda: list(Enum('E', ()))); t(lambda: Enum('E', 'a', qualname='u.v')(2)); t(lambda: StrEnum('S', 'ONE TWO')('two'))
@global_enum
class Here(IntFlag): ONE = 1; TWO = 2
print(repr(ONE), repr(ONE | TWO), repr(Here(5)), repr(Here(8)), repr(Here(0)), str(ONE))

# Data classes and texts.
@dataclass
class Pair:
    a: int
    b: int = 4
class Pairs(Pair, Enum): X = 1, 2; Y = 3
print(Pairs.X, repr(Pairs.Y), Pairs.X.b, Pairs(Pair(1, 2)), vars(Pairs.X))
class Real(float, ReprEnum): HALF = 0.5
class Mixed(str, Enum): A = 'x'
print(Real.HALF, repr(Real.HALF), f'{Real.HALF:.2f}', Mixed.A, f'{Mixed.A}', Mixed.A + 'y', dir(Plain.A), dir(Plain))
for check in (UNIQUE, CONTINUOUS, NAMED_FLAGS):
    class G(Flag): A = 1; B = 2; C = 1; D = 64; E = 5; F = 48
    t(lambda: verify(check)(G))
t(lambda: verify(UNIQUE)(int)); print(enum.bin(5), enum.bin(-6), enum.bin(5, 6), enum.bin(-1, 8), enum.bin(0))
