"""Classes that extend those of collections.abc: which of their methods are called, in which order."""
import collections.abc as c
import operator as o

CALLS = []

def t(name, f):
    CALLS.clear()
    try: result = f()
    except Exception as e: result = type(e).__name__, e.args
    print(name, repr(result), *CALLS)

class S(c.Set):
    def __init__(self, it=()): self.d = list(it)
    def __contains__(self, x): CALLS.append(f'has {x}'); return x in self.d
    def __iter__(self): CALLS.append('iter'); return iter(self.d)
    def __len__(self): CALLS.append('len'); return len(self.d)
    def __le__(self, other): CALLS.append('le'); return super().__le__(other)
    def __ge__(self, other): CALLS.append('ge'); return super().__ge__(other)
    def __or__(self, other): CALLS.append('or'); return super().__or__(other)
    def __sub__(self, other): CALLS.append('sub'); return super().__sub__(other)
    def __repr__(self): return f'S{self.d}'
class M(S, c.MutableSet):
    def add(self, x): CALLS.append(f'add {x}'); x in self.d or self.d.append(x)
    def discard(self, x): CALLS.append(f'discard {x}'); x in self.d and self.d.remove(x)

for op in 'le lt ge gt eq ne and_ or_ sub xor'.split():
    f = getattr(o, op)
    for x, y in (([1, 2], [2, 3]), ([1, 2], [1, 2, 3]), ([1, 2], [2, 1])):
        t((op, x, y), lambda: f(S(x), S(y)))
        t((op, x, set(y)), lambda: f(S(x), set(y)))
        t((op, set(x), y), lambda: f(set(x), S(y)))
    t((op, 5), lambda: f(S([1]), 5)); t((op, 'list'), lambda: f(S([1, 2]), [2, 3]))
t('disjoint', lambda: (S([1, 2]).isdisjoint([3, 4]), S([1, 2]).isdisjoint([2, 4])))
print(S([1, 'a', None])._hash() == hash(frozenset([1, 'a', None]))); t('hash', lambda: hash(S()))
t('remove', lambda: M([1]).remove(1)); t('remove', lambda: M([1]).remove(2)); t('pop', lambda: M([1, 2]).pop()); t('pop', lambda: M().pop()); t('clear', lambda: M([1, 2]).clear())
def in_place(op, y):
    a = M([1, 2])
    result = getattr(o, op)(a, a if y is None else y)
    return result is a, a
for op in 'ior iand isub ixor'.split():
    for y in ([2, 3], M([2, 3]), None): t((op, y), lambda: in_place(op, y))

class Dict(c.Mapping):
    def __init__(self, d=()): self.d = dict(d)
    def __getitem__(self, k): CALLS.append(f'get {k}'); return self.d[k]
    def __len__(self): CALLS.append('len'); return len(self.d)
    def __iter__(self): CALLS.append('iter'); return iter(self.d)
class MutableDict(Dict, c.MutableMapping):
    def __setitem__(self, k, v): CALLS.append(f'set {k}'); self.d[k] = v
    def __delitem__(self, k): CALLS.append(f'del {k}'); del self.d[k]
    def popitem(self): CALLS.append('popitem'); return super().popitem()
d = {'a': 1, 'b': 2}
m = Dict(d)
for f in (
    lambda: m.get('a'), lambda: m.get('z'), lambda: m.get('z', 5), lambda: ('a' in m, 'z' in m), lambda: list(m.keys()), lambda: list(m.items()),
    lambda: list(m.values()), lambda: m == d, lambda: m == Dict(d), lambda: m == 5, lambda: reversed(m), lambda: hash(m), lambda: len(m.items()),
    lambda: 'a' in m.keys(), lambda: ('a', 1) in m.items(), lambda: ('a', 2) in m.items(), lambda: ('z', 2) in m.items(), lambda: 2 in m.values(),
    lambda: 9 in m.values(), lambda: m.keys() & {'a'}, lambda: m.items() - [('a', 1)], lambda: m.keys() == {'a', 'b'}, lambda: m.keys() <= {'a', 'b', 'c'},
    lambda: type(m.keys() | 'x').__name__, lambda: repr(m.values())[:11],
): t('mapping', f)
def changed(f):
    m = MutableDict(d)
    return f(m), m.d
class Keyed:
    def keys(self): return ['k']
    def __getitem__(self, k): return k
for f in (
    lambda m: m.pop('a'), lambda m: m.pop('z'), lambda m: m.pop('z', None), lambda m: m.popitem(), lambda m: m.clear(), lambda m: m.update({'q': 1}),
    lambda m: m.update([('q', 1)], r=2), lambda m: m.update(MutableDict({'x': 5})), lambda m: m.update(self=1, other=2), lambda m: m.update(5),
    lambda m: m.update(Keyed()), lambda m: m.update({}, {}), lambda m: m.setdefault('a', 9), lambda m: m.setdefault('z'),
): t('mapping', lambda: changed(f))
t('popitem', lambda: MutableDict().popitem())

class Seq(c.Sequence):
    def __init__(self, d=()): self.d = list(d)
    def __getitem__(self, k): CALLS.append(f'get {k}'); return self.d[k]
    def __len__(self): CALLS.append('len'); return len(self.d)
class MutableSeq(Seq, c.MutableSequence):
    def __setitem__(self, k, v): CALLS.append(f'set {k}'); self.d[k] = v
    def __delitem__(self, k): CALLS.append(f'del {k}'); del self.d[k]
    def insert(self, i, v): CALLS.append(f'insert {i}'); self.d.insert(i, v)
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, other): CALLS.append(f'{self.v} = {other.v}'); return self.v == other.v
s, z = Seq([1, 2, 3, 2]), Seq([V(1), V(2), V(1)])
for f in (
    lambda: list(s), lambda: (2 in s, 9 in s), lambda: list(reversed(s)), lambda: s.index(2), lambda: s.index(2, 2), lambda: s.index(2, -1), lambda: s.index(9),
    lambda: s.index(2, 0, 1), lambda: s.index(3, -9, -1), lambda: s.index(2, None), lambda: s.index(value=2, start=1, stop=99), lambda: s.count(2),
    lambda: V(2) in z, lambda: z.count(V(1)), lambda: z.d[0] in z, lambda: z.index(V(2)),
): t('sequence', f)
def altered(f, given):
    m = MutableSeq(given)
    result = f(m)
    return 'self' if result is m else result, m.d
for f in (
    lambda m: m.append(5), lambda m: m.clear(), lambda m: m.reverse(), lambda m: m.extend([7, 8]), lambda m: m.extend(m), lambda m: m.pop(), lambda m: m.pop(0),
    lambda m: m.pop(9), lambda m: m.remove(2), lambda m: m.remove(9), lambda m: m.__iadd__([4]), lambda m: m.__iadd__(m), lambda m: m.extend(5),
): t('sequence', lambda: altered(f, [1, 2, 3]))
t('reverse', lambda: altered(lambda m: m.reverse(), [1, 2, 3, 4]))

# What counts as one of them.
kinds = (int, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, memoryview, type(iter([])), type({}.keys()), type({}.items()),
         type({}.values()), type((x for x in ())), type(lambda: 1), type(vars(int)), zip, reversed, type(None), object, type, float)
for name in c.__all__:
    if name not in ('ByteString', 'Buffer', 'Hashable'): print(name, *(kind.__name__ for kind in kinds if issubclass(kind, getattr(c, name))))
class Both:
    def __iter__(self): yield 1
    def __next__(self): return 1
class Refuses(Both):
    __iter__ = None
class Wider(c.Iterator): pass
print(issubclass(Both, c.Iterator), issubclass(Refuses, c.Iterable), issubclass(Both, Wider), c.Iterable.__subclasshook__(int), Wider.__subclasshook__(Both))
for abstract in (c.Sequence, c.MutableMapping, c.Generator, c.Callable, c.Coroutine): t(abstract.__name__, abstract)
class G(c.Generator):
    def send(self, value): CALLS.append(f'send {value}'); return value
    def throw(self, typ, val=None, tb=None): CALLS.append('throw'); return super().throw(typ, val, tb)
class Stubborn(G):
    def throw(self, *args): return 5
t('generator', lambda: next(G())); t('generator', lambda: G().close()); t('generator', lambda: Stubborn().close())
for args in ((ValueError,), (ValueError('x'),), (ValueError, ValueError(7)), (ValueError, 3), (None,)): t('throw', lambda: G().throw(*args))

# Callable with arguments of types.
from typing import Concatenate, ParamSpec, TypeVar
C, P, T = c.Callable, ParamSpec('P'), TypeVar('T')
for text in (
    'C[int]', 'C[int, str]', 'C[[int], str]', 'C[..., str]', 'C[P, T]', 'C[Concatenate[int, P], T]', 'C[[], str]', 'C[()]', 'C[P, T][int, str]', 'C[P, T][[int, str], str]',
    'C[[T], T][str]', 'C[[int], str].__args__', 'C[..., T].__reduce__()[1][1]', 'C[[int], str].__reduce__()[1][1]', 'C[[T, P], str].__parameters__', 'C[P, T][..., int]',
    'C[[int], str][int]', 'C[[T], str][int, str]', 'C[P, int][str]', 'C[P, int][int, str]', 'C[[int], str] == C[[int], str]', 'C[[C[[int], str]], None]', 'C["P", int]',
    'C[[list[T]], T][int]', 'type(C[[int], str])', 'C[[int], str].missing', 'list[int] == list[int]', 'c.Mapping[str, int]', 'c.Hashable[int]',
): t(text, lambda: eval(text))
