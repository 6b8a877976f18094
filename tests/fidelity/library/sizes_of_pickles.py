import pickle, datetime, decimal, fractions, collections, enum, dataclasses, re, array, functools, operator, types, random
class A:
    def __init__(self): self.x = 1; self.y = [1, 2]
class C(enum.Enum): R = 1
@dataclasses.dataclass
class D: a: int = 1
P = collections.namedtuple("P", "x y")
def f(): pass
for o in (datetime.date(2024,1,1), datetime.datetime(2024,1,1), datetime.time(1), datetime.timedelta(1), datetime.timezone.utc, decimal.Decimal("1.5"), fractions.Fraction(1,3), collections.deque([1]), collections.Counter("ab"), collections.OrderedDict(a=1), collections.defaultdict(int), collections.ChainMap(), P(1,2), C.R, D(), A(), [A(), A()], f, len, int, A, range(3), slice(1), {1,2}, frozenset([1]), bytearray(b"a"), b"abc", "x"*300, 2**100, -1, 255, 256, 65536, 1.5, 1j, None, True, (), (1,), (1,2), (1,2,3), (1,2,3,4), [], {}, [1]*1000, list(range(300)), {i: str(i) for i in range(100)}, ["abc"]*5, "é", operator.itemgetter(1), functools.partial(f), types.SimpleNamespace(a=1), ValueError("x"), re.compile("a"), object(), NotImplemented, ..., Exception, collections.UserDict(a=1), iter([1]), enumerate([1]), map(len, []), zip([1])):
    print(type(o).__name__, [len(pickle.dumps(o, p)) if p or type(o).__name__ not in ("x",) else 0 for p in range(6)])
