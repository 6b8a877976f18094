import sys
# id reuse through types; sizes classes
def same(make, n=6):
    ids = []
    for _ in range(n): ids.append(id(make()))
    return [ids.index(i) for i in ids]
class C: pass
class S: __slots__ = "a", "b"
import collections, functools, itertools, decimal, datetime, fractions, weakref, io, re, array, types
def gen(): yield
for name, m in dict(obj=object, inst=C, slots=S, lst=lambda: [1], emptylist=list, dct=lambda: {1: 1}, emptydict=dict, st=lambda: {1}, emptyset=set, tup=lambda: tuple([1, 2]), flt=lambda: float("1.5"), big=lambda: int("12345678901"), string=lambda: str(12345), byts=lambda: bytes(5), ba=lambda: bytearray(5), fs=lambda: frozenset([1]), rng=lambda: range(5), slc=lambda: slice(1, 2), lam=lambda: (lambda: 1), g=gen, it=lambda: iter([1]), exc=lambda: ValueError(1), dq=collections.deque, od=collections.OrderedDict, dd=collections.defaultdict, cnt=collections.Counter, part=lambda: functools.partial(len), chain=itertools.chain, count=itertools.count, dec=lambda: decimal.Decimal("1.5"), date=lambda: datetime.date(2020, 1, 1), td=lambda: datetime.timedelta(5), fr=lambda: fractions.Fraction(1, 2), ref=lambda: weakref.ref(C, print), sio=io.StringIO, bio=io.BytesIO, arr=lambda: array.array("i", [1]), ns=types.SimpleNamespace, cell=types.CellType, cplx=lambda: complex(1, 2), mv=lambda: memoryview(b"a"), meth=lambda: C().__init__, bm=lambda: [].append, zp=zip, mp=lambda: map(len, []), en=lambda: enumerate([]), prop=property, sup=lambda: super(C, C()), cls=lambda: type("X", (), {}), mod=lambda: types.ModuleType("m")).items():
    print(name, same(m))
keep = []
def same2(a, b): 
    x = id(a()); y = id(b()); return x == y
pairs = [(object, lambda: bytes(0) or object()), (lambda: [1], lambda: [1, 2]), (lambda: (object(), 1), lambda: [object()]), (lambda: float("2.5"), lambda: float("3.5")), (lambda: {1}, lambda: frozenset([1])), (lambda: str(1234), lambda: str(9999)), (lambda: "x" * 100, lambda: b"y" * 100), (lambda: bytes(100), lambda: bytearray(100)), (lambda: [0] * 10, lambda: tuple([0] * 10))]
print([same2(*p) for p in pairs])
a = [1, 2, 3]; i = id(a); del a; b = [9]; print(id(b) == i); c = {}; j = id(c); del c; d = dict(x=1); print(id(d) == j); x = C(); k = id(x); del x; y = C(); print(id(y) == k); z = C(); z.a = 1; k2 = id(z); del z; w = C(); w.a = 2; w.b = 3; print(id(w) == k2)
l = [object() for _ in range(5)]; ids = [id(q) for q in l]; del l; l2 = [object() for _ in range(5)]; print([ids.index(id(q)) if id(q) in ids else -1 for q in l2])
l = [float(i) for i in range(5)]; ids = [id(q) for q in l]; l.clear(); l2 = [float(i) for i in range(5)]; print([ids.index(id(q)) if id(q) in ids else -1 for q in l2])
l = [[i] for i in range(5)]; ids = [id(q) for q in l]; del l[1], l[2]; l += [[7], [8]]; print([ids.index(id(q)) if id(q) in ids else -1 for q in l])
t = [(i, i) for i in range(4)]; ids = [id(q) for q in t]; t.pop(); t.pop(0); t.append((9, 9)); t.insert(0, (8, 8)); print([ids.index(id(q)) if id(q) in ids else -1 for q in t])
d = {i: C() for i in range(4)}; ids = [id(v) for v in d.values()]; d.pop(1); d.pop(2); d[5] = C(); d[6] = C(); print([ids.index(id(v)) if id(v) in ids else -1 for v in d.values()])
# Blocks are taken until the end of a pool comes into a round, several times: how many it takes tells where pools end.
keep, ends = [], []
for n in range(1500):
    keep.append(map(len, ()))
    if same(lambda: map(len, []))[1]: ends.append(n)
print(len(ends), ends[-3:])
