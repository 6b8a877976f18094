import copy, dataclasses, enum, contextlib, textwrap, string, pprint, reprlib, statistics, fractions, decimal, heapq, bisect, random, json, re, struct, array, io, math, types, abc, sys
from dataclasses import dataclass, field, asdict, astuple, replace, fields, make_dataclass, KW_ONLY, InitVar, FrozenInstanceError
from typing import ClassVar, Any
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass(order=True, slots=True)
class A:
    x: int
    y: list = field(default_factory=list, compare=False, repr=False)
    z: ClassVar[int] = 5
a = A(1, [2]); print(a, a < A(2), a == A(1), A.__slots__, A.z); t(lambda: setattr(a, 'q', 1)); t(lambda: A()); t(lambda: A(1, 2, 3)); t(lambda: a < 5); t(lambda: hash(a)); print(copy.replace(a, x=9), dataclasses.is_dataclass(A), [f.name for f in fields(a)], astuple(a), asdict(a), A.__match_args__)
@dataclass(frozen=True, kw_only=True)
class B:
    n: str
    v: int = 0
    iv: InitVar[int] = 3
    def __post_init__(self, iv): object.__setattr__(self, 'v', self.v + iv)
b = B(n='q'); print(b, hash(b) == hash(B(n='q')), replace(b, n='w', iv=0)); t(lambda: B('q')); t(lambda: setattr(b, 'v', 1)); t(lambda: delattr(b, 'v')); t(lambda: replace(b, n='w'))
@dataclass
class C(A if 0 else object):
    p: int
    _: KW_ONLY
    q: int = 1
    r: Any = None
print(C(1, q=2), C.__init__.__annotations__ if 0 else '', make_dataclass('M', ['a', ('b', int), ('c', int, 5)], namespace={'m': lambda s: s.a})(1, 2).m(), repr(field(default=1))[:20])
t(lambda: dataclass(type('D', (), {'__annotations__': {'a': list}, 'a': []}))); t(lambda: dataclass(type('D', (), {'__annotations__': {'a': int, 'b': int}, 'a': 1}))); t(lambda: field(default=1, default_factory=list)); t(lambda: asdict(5)); t(lambda: fields(int)); t(lambda: make_dataclass('X', ['1a'])); t(lambda: make_dataclass('X', ['a', 'a']))
try:
    @dataclass(order=True)
    class E1:
        x: int
        def __lt__(self, o): pass
except TypeError as e: print(e)
try:
    @dataclass
    class F1(B): z: int
except TypeError as e: print(e)
class Color(enum.Enum):
    RED = 1; GREEN = 'g'; ALIAS = 1
    @property
    def low(self): return self.name.lower()
    @classmethod
    def first(cls): return next(iter(cls))
print(Color.RED, repr(Color.RED), Color(1), Color['GREEN'], Color.ALIAS is Color.RED, list(Color), Color.RED.low, Color.first(), Color.__members__, len(Color), Color.RED in Color, 1 in Color, 'zz' in Color, Color.RED == 1, Color.RED != Color.GREEN, hash(Color.RED) == hash('RED'), f'{Color.RED}', Color.RED.value, isinstance(Color.RED, Color), dir(Color)[:3]); t(lambda: Color(9)); t(lambda: Color['X']); t(lambda: setattr(Color, 'RED', 2)); t(lambda: Color.RED < Color.GREEN); t(lambda: Color.RED.RED); t(lambda: delattr(Color, 'RED')); t(lambda: Color.nope); t(lambda: Color()); t(lambda: type('Z', (Color,), {})); t(lambda: setattr(Color.RED, 'value', 3))
class Perm(enum.Flag): R = 4; W = 2; X = 1; RW = R | W
print(Perm.R | Perm.X, Perm(7), Perm(0), ~Perm.R, Perm.RW, list(Perm.RW), Perm.R in Perm.RW, Perm.R & Perm.W, bool(Perm(0)), Perm.RW ^ Perm.R, len(Perm.RW), Perm.R.name, (Perm.R | Perm.X).name, repr(Perm.R | Perm.X)); t(lambda: Perm(8)); t(lambda: Perm.R | 1)
class N(enum.IntEnum): A = enum.auto(); B = enum.auto()
class S(enum.StrEnum): ONE = enum.auto(); TWO = 'deux'
class IF(enum.IntFlag): A = 1; B = 2
print(N.A + 1, N.B, N(2), N.A < N.B, sorted([N.B, N.A]), S.ONE, S.TWO == 'deux', S.ONE.upper(), f'{N.A:03d} {N.A} {N.A!r} {S.ONE:>5}', IF.A | IF.B, IF(8), IF.A | 8, json.dumps({'k': N.A, 's': S.ONE}), [N.A, S.ONE], {N.A: 1}, '%s %d' % (N.A, N.A), str(IF.A), N.A.__class__, enum.auto().value)
try:
    @enum.unique
    class U(enum.Enum): A = 1; B = 1
except ValueError as e: print(e)
try:
    class V(enum.Enum): A = 1; A = 2
except TypeError as e: print(e)
class Planet(enum.Enum):
    EARTH = (5.9, 6.3)
    def __init__(self, mass, r): self.mass, self.r = mass, r
    @classmethod
    def _missing_(cls, v): return cls.EARTH if v == 'home' else None
print(Planet.EARTH.mass, Planet('home'), enum.Enum('Dyn', 'A B')['A'], enum.Enum('D2', {'q': 5}).q.value, enum.member, enum.verify(enum.UNIQUE)(Color if 0 else N), Planet.EARTH.__dict__ if 0 else ''); t(lambda: Planet('x'))
@contextlib.contextmanager
def cm(n):
    print('enter', n)
    try: yield n
    except ValueError as e: print('suppress', e)
    finally: print('exit', n)
with cm(1) as x, cm(2): print('in', x)
with cm(3): raise ValueError('q')
t(lambda: cm(4).__enter__().__exit__); 
@contextlib.contextmanager
def noyield():
    if 0: yield
@contextlib.contextmanager
def two(): yield; yield
def use(c):
    with c: pass
t(lambda: use(noyield())); t(lambda: use(two()))
@cm('deco')
def decorated(): return 'ret'
print(decorated()); 
with contextlib.ExitStack() as st:
    st.enter_context(cm('s')); st.callback(print, 'cb', 1); st.push(lambda *a: print('push', a[0])); print(st.pop_all().__class__.__name__ if 0 else 'body')
with contextlib.suppress(KeyError, ZeroDivisionError): 1 / 0
with contextlib.redirect_stdout(io.StringIO()) as out: print('hidden')
print(repr(out.getvalue())); 
with contextlib.nullcontext(5) as v: print(v)
class Cl:
    def close(self): print('closed')
with contextlib.closing(Cl()): pass
t(lambda: use(5)); t(lambda: use(type('OnlyEnter', (), {'__enter__': lambda s: 1})()))
class CD(contextlib.ContextDecorator):
    def __enter__(self): print('cd in'); return self
    def __exit__(self, *e): print('cd out', e[0]); return True
@CD()
def boom(): 1 / 0
print(boom())
