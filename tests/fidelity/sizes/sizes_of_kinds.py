# sys.getsizeof of an object of every type.
import sys, types, weakref, functools, itertools, operator, collections
sz = sys.getsizeof
class C: pass
class S: __slots__ = ("a", "b", "__weakref__")
class D: __slots__ = ("__dict__",)
class L(list): pass
class T(tuple): pass
class I(int): pass
class F(float): pass
class ST(str): pass
class B(bytes): pass
class BA(bytearray): pass
class SE(set): pass
class DI(dict): pass
class LS(list): __slots__ = ("x",)
class E(Exception): pass
def gen(): yield
def fn(a, b=1, *, c=2): return lambda: a
c = C()
print([sz(x) for x in (None, True, Ellipsis, NotImplemented, 1, 1.5, 1j, "", b"", (), [], {}, set(), frozenset(), range(3), slice(1))])
print([sz(x) for x in (c, S(), D(), L(), T(), I(), F(), ST(), B(), BA(), SE(), DI(), LS(), E())])
print([sz(x) for x in (L([1]), T((1, 2)), I(10 ** 20), ST("abc"), B(b"abc"), BA(b"abc"), SE([1]), DI(a=1), E("x", 1))])
print([sz(x) for x in (C, S, D, L, E, int, type, object, types.SimpleNamespace)])
print([sz(x) for x in (gen, gen(), fn, fn(1), fn.__code__, fn(1).__closure__, fn(1).__closure__[0], c.__init__, [].append, len, str.upper, "".upper)])
print([sz(x) for x in (property(), classmethod(fn), staticmethod(fn), super(C, c), S.a, C.__dict__, C.__dict__["__dict__"], types.MethodType(fn, c))])
print([sz(x) for x in (iter([]), iter(()), iter({}), iter(set()), iter(""), iter(b""), iter(range(3)), reversed([]), enumerate([]), zip(), map(fn, []), filter(None, []), iter(fn, 1))])
print([sz(x) for x in ({}.keys(), {}.values(), {}.items(), iter({}.items()), reversed({}))])
print([sz(x) for x in (weakref.ref(c), weakref.proxy(c), memoryview(b"abc"), types.SimpleNamespace(a=1), types.MappingProxyType({}))])
print([sz(x) for x in (functools.partial(fn, 1), operator.itemgetter(1), operator.attrgetter("a"), collections.deque(), collections.OrderedDict(), collections.defaultdict(int), collections.Counter("ab"))])
print([sz(x) for x in (itertools.count(), itertools.chain(), itertools.cycle([]), itertools.repeat(1), itertools.islice([], 1), itertools.product(), itertools.groupby([]), itertools.accumulate([]), itertools.zip_longest(), itertools.starmap(fn, []))])
print([sz(x) for x in (ValueError(), KeyError("x"), OSError(1, "x"), StopIteration(), SyntaxError("x"), UnicodeDecodeError("a", b"", 0, 1, "r"), ImportError("x"), SystemExit(1), AttributeError("x"), NameError("x"), BaseExceptionGroup("a", [E()]))])
try:
    raise E
except E as e:
    tb = e.__traceback__
print(sz(tb), sz(tb.tb_frame), sz(sys._getframe()), sz(sys), sz(types.ModuleType("m")))
print(sz(list[int]), sz(int | str), sz(sys.version_info))
for t in (C, S, D, L, T, I, DI):
    print(t.__name__, t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__)
print(c.__sizeof__(), sz(c.__dict__), object.__sizeof__(c), [].__sizeof__(), sz([]) - [].__sizeof__())
