import copy, threading, io, re, types, functools, collections, itertools, weakref, datetime, enum, array, random, string, struct, decimal
def t(o):
    for f in (copy.copy, copy.deepcopy):
        try:
            r = f(o); print(f.__name__, type(o).__name__, r is o, end="; ")
        except Exception as e: print(f.__name__, type(o).__name__, type(e).__name__, str(e).split(" at 0x")[0], end="; ")
    print()
for o in (1, "s", (1, [2]), [1], {1: 2}, {1}, frozenset([1]), b"x", bytearray(b"x"), None, ..., len, int, lambda: 0, types, io.StringIO("x"), io.BytesIO(b"x"), re.compile("a"), re.match("a", "a"), (i for i in ()), iter([1]), iter({}), enumerate([1]), zip([1]), map(str, [1]), range(3), slice(1), functools.partial(len), collections.deque([1]), collections.OrderedDict(a=1), collections.Counter("a"), collections.defaultdict(list, a=[1]), collections.namedtuple("P", "x")(1), datetime.date(2020, 1, 1), enum.Enum("E", "a").a, array.array("i", [1]), random.Random(1), memoryview(b"x"), property(), staticmethod(len), Exception("e"), object(), type("C", (), {})(), type("C", (), {}), [].append, "a".join, struct.Struct("i"), decimal.Decimal(1), types.SimpleNamespace(a=[1]), types.MappingProxyType({}), string.Template("x"), NotImplemented, super, open if False else print, weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet(), collections.ChainMap({}), collections.UserDict(a=1), functools.lru_cache(len), {}.keys(), {}.items(), __import__("sys")._getframe(), (lambda: (yield))().gi_code, copy.copy.__code__):
    t(o)
