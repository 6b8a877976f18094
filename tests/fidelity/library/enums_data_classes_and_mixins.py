from enum import *
import enum, dataclasses as dc, contextlib, collections, collections.abc as cabc, functools, pickle, copy, sys, io, types
class Planet(Enum):
    _ignore_ = 'tmp'
    tmp = 3
    EARTH = (5.976e24, 6.37814e6)
    MARS = 6.421e23, 3.3972e6
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return 6.67430e-11 * self.mass / self.radius ** 2
    @classmethod
    def _missing_(cls, v): return cls.EARTH if v == 'home' else None
print(Planet.EARTH.g, Planet('home'), list(Planet), hasattr(Planet, 'tmp'))
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return f'{name.lower()}{count}{last}'
    A = auto(); B = auto()
print([m.value for m in Auto])
@unique
class U(Enum): X = 1; Y = 2
try:
    @unique
    class D(Enum): X = 1; Y = 1; Z = 2; W = 2
except ValueError as e: print(e)
class Al(Enum): A = 1; B = 1; C = 2
print(list(Al), Al.B, Al.__members__, Al.B is Al.A, Al['B'].name)
@verify(CONTINUOUS)
class Co(IntEnum): A = 1; B = 2
try:
    @verify(CONTINUOUS)
    class Co2(IntEnum): A = 1; B = 4
except ValueError as e: print(e)
class Fl(Flag, boundary=KEEP): A = 1; B = 2
class FS(Flag): A = 1; B = 2; AB = 3
class FC(Flag, boundary=CONFORM): A = 1; B = 2
class FE(IntFlag): A = 1; B = 2
print(Fl(9), FC(9), FE(9), FE.A | 8, ~FE.A, FS.AB, FS.A ^ FS.AB, FS['A'], FS.AB.name, len(FS.AB), FS.A in FS.AB, list(FS), FS(0), repr(FS.A | FS.B), ~FS.A, str(FE.A), f'{FE.A}')
try: FS(8)
except ValueError as e: print(e)
class NM(Enum):
    a = 1
    @nonmember
    class Inner: pass
    f = member(lambda s: 1)
    def meth(self): return self.name
print(len(NM), NM.Inner, NM.a.meth())
class S(str, Enum): A = 'a'; B = 'b'
print(S.A, f'{S.A}', S.A == 'a', S.A.upper(), repr(S.A), S('b'))
class T(tuple, Enum): P = (1, 2)
print(T.P, T.P[0], T.P.value)
E2 = Enum('E2', 'a b c', start=5); print(list(E2), E2.a.value, Enum('E3', {'x': 1})('x') if 0 else Enum('E3', [('x', 9)]).x)
for f in ['E2(99)', 'E2["z"]', 'E2.z', 'E2.a.b', 'E2.a < E2.b', 'Enum("Q", "a a")', 'E2.a.__class__ is E2', 'E2.a.name', 'isinstance(E2.a, E2)', 'pickle.loads(pickle.dumps(U.X)) is U.X', 'copy.deepcopy(U.X) is U.X', 'dir(U)[:4]', 'U.X.X', 'setattr(U, "X", 5)', 'delattr(U, "X")', 'U.__contains__(1)', '3 in U', 'hash(U.X) == hash("X")', 'type(U)', 'EnumType', 'bool(U)', 'len(U)', 'list(reversed(U))', 'U.X.value.__class__', 'U.X._value_', 'U._value2member_map_', 'U._member_names_', 'property', 'enum.property', 'StrEnum("SE", "A B").A', 'IntFlag("I", "A B C")(7)', 'IntFlag("I", "A B C")["A"]', 'show_flag_values(5)', 'IntEnum("N", "A")(1) + 1', 'U.X == 1', 'U.X != U.Y', 'Enum']:
    try: print(f, eval(f))
    except Exception as e: print(f, '->', type(e).__name__, e)
@dc.dataclass
class Base:
    a: int
    b: list = dc.field(default_factory=list)
    c: dc.InitVar[int] = 5
    _: dc.KW_ONLY
    k: int = 1
    z: int = dc.field(init=False, default=9)
    cl: 'ClassVar[int]' = 3
    def __post_init__(self, c): self.sum = self.a + c
@dc.dataclass
class Child(Base):
    extra: str = dc.field(default='x', repr=False, metadata={'u': 'cm'})
b = Base(1, c=2, k=7); c = Child(1, [2], 3, 'q', k=4); print(b, c, b.sum, c.extra, dc.fields(Child)[-1].metadata, Base.__match_args__, dc.asdict(c), dc.replace(b, a=10, c=0), b == Base(1, c=9, k=7))
@dc.dataclass(frozen=True, order=True, slots=True, weakref_slot=True)
class Fz: x: int; y: int = 2
print(Fz(1) < Fz(2), hash(Fz(1)) == hash(Fz(1)), Fz.__slots__, Fz(1), copy.copy(Fz(3)), pickle.loads(pickle.dumps(Fz(4))), copy.replace(Fz(1), y=5))
@dc.dataclass(eq=False)
class NE: x: int
@dc.dataclass(unsafe_hash=True)
class UH: x: int; y: int = dc.field(hash=False, compare=False, default=0)
print(NE(1) == NE(1), hash(UH(1, 2)) == hash(UH(1, 3)), UH(1, 2) == UH(1, 3), dc.is_dataclass(UH), dc.make_dataclass('M', [('x', int), 'y', ('z', int, 5)], bases=(), namespace={'f': lambda s: s.x})(1, 2).f())
for src in ['class X:\n a: int = 1\n b: str', 'class X:\n a: list = []', 'class X(Base):\n q: int', 'class X:\n a: int = dc.field(default=1, default_factory=int)', 'class X:\n a = dc.field()', 'class X:\n __slots__ = ("a",)\n a: int = 1', 'class X:\n a: int\n def __init__(self): pass', 'class X:\n a: dc.KW_ONLY\n b: dc.KW_ONLY', 'class X:\n a: dict = {}', 'class X:\n def __lt__(s, o): pass\n a: int']:
    try: exec('@dc.dataclass(order=True)\n' + src); print('ok', src)
    except Exception as e: print(repr(src), type(e).__name__, e)
for f in ['Base()', 'Base(1, 2, 3, 4)', 'Fz(1).__setattr__("x", 2)', 'Fz(1).__delattr__("x")', 'dc.asdict(5)', 'dc.fields(int)', 'dc.replace(b, z=1)', 'dc.field(5)', 'dc.dataclass(foo=1)', 'Fz(1) < 5', 'b < b', 'hash(b)', 'Fz(1, 2, 3)', 'Fz(y=1)', 'Base.b', 'Base.k', 'Base.z', 'dc.astuple(Fz(1, 2))', 'dc.fields(Fz)[1].default', 'setattr(Fz(1), "q", 1)']:
    try: print(f, eval(f))
    except Exception as e: print(f, '->', type(e).__name__, e)
class Seq(cabc.Sequence):
    def __init__(s, *a): s.a = a
    def __getitem__(s, i): return s.a[i]
    def __len__(s): return len(s.a)
class MM(cabc.MutableMapping):
    def __init__(s): s.d = {}
    def __getitem__(s, k): return s.d[k]
    def __setitem__(s, k, v): s.d[k] = v
    def __delitem__(s, k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
class St(cabc.Set):
    def __init__(s, it): s.i = list(dict.fromkeys(it))
    def __contains__(s, x): return x in s.i
    def __iter__(s): return iter(s.i)
    def __len__(s): return len(s.i)
    def __repr__(s): return f'St({s.i})'
q = Seq(1, 2, 3); m = MM(); m.update(a=1, b=2); m.setdefault('c', 3); print(2 in q, q.index(3), q.count(1), list(reversed(q)), m.pop('a'), m.popitem(), dict(m), m.get('zz', 0), list(m.items()), m == {'b': 2, 'c': 3}, St('abc') & St('bcd'), St('ab') | St('c'), St('ab') <= St('abc'), St('ab') - {'a'}, St('ab') ^ St('bc'), St('ab').isdisjoint('c'), St('ab') == {'a', 'b'}, m.keys() & {'b'})
class UD(collections.UserDict):
    def __setitem__(s, k, v): super().__setitem__(k.lower(), v)
class UL(collections.UserList): pass
class US(collections.UserString):
    def shout(s): return s.upper() + '!'
u = UD(A=1); u['B'] = 2; print(u, u.data, 'a' in u, u | {'C': 3}, UL([3, 1, 2]) + [4], sorted(UL([3, 1])), UL([1])[0:1], US('hi').shout(), US('a') + 'b', US('abc')[1], isinstance(u, dict), copy.copy(u))
with contextlib.ExitStack() as st:
    st.enter_context(contextlib.nullcontext(5)); st.callback(print, 'later'); saved = st.pop_all()
saved.close()
class Cl:
    def close(self): print('closed')
with contextlib.closing(Cl()) as x: print('in')
class CD(contextlib.ContextDecorator):
    def __enter__(s): print('>'); return s
    def __exit__(s, *e): print('<', e[0]); return True
@CD()
def bad(): 1 / 0
bad()
with contextlib.redirect_stderr(io.StringIO()) as err: print('e', file=sys.stderr)
print(repr(err.getvalue()), contextlib.nullcontext().__enter__())
@contextlib.contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
@contextlib.contextmanager
def none(): return; yield
try:
    with none(): pass
except RuntimeError as e: print(e)
class PM:
    def f(self, a, b): return (self.__class__.__name__, a, b)
    g = functools.partialmethod(f, 1); h = functools.partialmethod(f, b=9)
print(PM().g(2), PM().h(3))
class St2:
    def __init__(s): s.a, s.b = 1, 2
    def __getstate__(s): return {'a': s.a}
    def __setstate__(s, d): s.__dict__.update(d, restored=True)
class Rd:
    def __init__(s, x): s.x = x
    def __reduce__(s): return (Rd, (s.x * 2,), {'y': 1})
class Nx:
    def __new__(cls, *a, **k): o = super().__new__(cls); o.args = a, k; return o
    def __getnewargs_ex__(s): return (1, 2), {'z': 3}
class Sl: __slots__ = 'p', 'q'
s = Sl(); s.p = 1
for o in (St2(), Rd(3), Nx(), s):
    for f in (copy.copy, copy.deepcopy, lambda o: pickle.loads(pickle.dumps(o)), lambda o: pickle.loads(pickle.dumps(o, 2))):
        r = f(o); print(type(r).__name__, getattr(r, '__dict__', None), getattr(r, 'p', None))
try: copy.copy(sys)
except TypeError as e: print(e)
try: pickle.dumps(x for x in [])
except TypeError as e: print(e)
