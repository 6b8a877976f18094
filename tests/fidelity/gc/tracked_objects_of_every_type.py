import gc, sys
# tracking & untracking
gc.collect()
T = gc.is_tracked
def st(*a): print(*[("T" if T(x) else "-") for x in a])
a = (); b = (1, 2); c = (1, [2]); d = tuple([1, 2]); e = tuple(x for x in (1, "a")); f = (d, e); g = ([],); h = (object(),); class_ = type("X", (), {}); i = (class_(),); j = (1, (2, (3, [4]))); k = ((1, 2), "x", b"y", 3.0, None, len)
st(a, b, c, d, e, f, g, h, i, j, k); gc.collect(0); st(a, b, c, d, e, f, g, h, i, j, k); gc.collect(); st(a, b, c, d, e, f, g, h, i, j, k)
d1 = {}; d2 = {1: 2}; d3 = {"a": []}; d4 = dict(a=1); d5 = {"a": (1,)}; d6 = {(1,): 1}; d7 = {"a": object()}; d8 = dict.fromkeys("ab"); d9 = {x: x for x in range(3)}; d10 = {**d2}; d11 = d2.copy(); d12 = {"f": len}; d13 = {"i": class_()}; d14 = {"x": {}}; d15 = {"x": d4}
ds = [d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15]; st(*ds); gc.collect(0); st(*ds); gc.collect(); st(*ds)
d2[3] = []; d4["z"] = (1, 2); d7.pop("a"); d3["a"] = 1; d1["a"] = d1; st(*ds); gc.collect(); st(*ds); del d2[3]; del d1["a"]; st(*ds); gc.collect(1); st(*ds); gc.collect(); st(*ds)
d1.update(q=[]); d9.setdefault(9, {}); d8 |= {"l": 1}; d8 |= {"l": []}; st(*ds)
x = class_(); x.__dict__; st(x, x.__dict__); x.a = 1; st(x.__dict__); x.b = []; st(x.__dict__); gc.collect(); st(x, x.__dict__); x.b = 1; gc.collect(); st(x.__dict__)
import collections, types, weakref, itertools, functools, array, re, datetime, decimal, fractions, enum, io, struct, random, threading, queue
st([], set(), frozenset(), frozenset([1]), {1}, bytearray(), b"", range(3), slice(1), iter([]), iter(()), iter(""), iter({}), iter(range(1)), (x for x in ""), lambda: 1, len, [].append, class_, class_(), object(), 1, 1.5, 1j, "s", None, type, int, st.__code__, sys._getframe(), types.CellType(), types.CellType([]), property(), staticmethod(len), classmethod(len), super(int, 1), memoryview(b""), ValueError(), types.SimpleNamespace(), types.MappingProxyType({}), types.ModuleType("m"), NotImplemented, ...)
st(collections.deque(), collections.OrderedDict(), collections.Counter(), collections.defaultdict(), collections.namedtuple("N", "a")(1), weakref.ref(class_), weakref.proxy(class_), weakref.WeakSet(), itertools.count(), itertools.count(1.5), itertools.chain(), itertools.repeat(1), itertools.tee("")[0], functools.partial(len), functools.lru_cache(len), functools.cmp_to_key(len), array.array("i"), re.compile("a"), re.match("a", "a"), datetime.date(1, 1, 1), datetime.datetime(1, 1, 1), datetime.timedelta(), datetime.timezone.utc, decimal.Decimal(1), decimal.getcontext(), fractions.Fraction(1), io.StringIO(), io.BytesIO(), struct.Struct("i"), random.Random(), threading.Lock(), threading.RLock(), threading.local(), queue.SimpleQueue(), list[int], int | str, {}.keys(), {}.items(), reversed([]), enumerate([]), zip(), map(len, []), filter(None, []), type(sys.flags), sys.flags, sys.version_info, sys.float_info)
class Sl: __slots__ = ()
class Sl2: __slots__ = ("a",)
class I(int): pass
class I2(int): __slots__ = ()
class St(str): pass
class Tu(tuple): __slots__ = ()
class Fl(float): __slots__ = ()
class By(bytes): __slots__ = ()
st(Sl(), Sl2(), I(), I2(), St(), Tu(), Tu([1]), Fl(), By()); t = Tu([1]); gc.collect(); st(t)
N = collections.namedtuple("N", "a b"); n = N(1, 2); gc.collect(); st(n); z = zip([1], [2]); q = next(z); gc.collect(); st(q); en = enumerate(["a"]); q2 = next(en); gc.collect(); st(q2); it = {1: 2}.items(); q3 = next(iter(it)); st(q3); q4 = divmod(7, 2); q5 = "a-b".partition("-"); q6 = (1).as_integer_ratio(); q7 = sys.exc_info(); q8 = st.__code__.co_consts; st(q4, q5, q6, q7, q8); gc.collect(); st(q4, q5, q6, q7, q8)
