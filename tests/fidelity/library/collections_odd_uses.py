from collections import *
import collections, copy
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c = Counter('abracadabra'); print(c.most_common(2), c.total(), c['zz'], list(c.elements())[:4], c - Counter('aab'), c & Counter('aab'), c | Counter('aaaaaaz'), +Counter(a=-1, b=2), -Counter(a=-1), c > Counter('a'), c <= c, Counter(a=1) == Counter(a=1, b=0))
c.subtract('aaaaaaaaa'); print(c, c.most_common()[-1]); c.update({'q': 5}); c.update(z=2); print(c); del c['nope']; t(lambda: Counter('a') + 5); t(lambda: Counter.fromkeys('ab')); t(lambda: Counter(a='x').total()); print(repr(Counter()), Counter(None), Counter([1, 1]), copy.copy(c) == c); t(lambda: Counter(1)); t(lambda: Counter([[]])); t(lambda: Counter('a', 'b'))
class MC(Counter): pass
print(MC('aa') + MC('a'), MC('ab').copy())
d = deque([1, 2, 3, 4], maxlen=3); print(d, d.maxlen); d.appendleft(0); print(d); d.rotate(); print(d); d.rotate(-2); print(d); d.extend('xy'); d.extendleft('pq'); print(d, d.index('p'), d.count('q')); t(lambda: d.insert(1, 'z')); t(lambda: d.index('no')); t(lambda: d.remove('no')); t(lambda: deque().pop()); t(lambda: deque().popleft()); t(lambda: d[10]); t(lambda: deque(maxlen=-1)); t(lambda: deque(maxlen='a')); t(lambda: d + [1]); t(lambda: deque([1]) + deque([2])); t(lambda: deque([1, 2]) * 2); t(lambda: deque([1]) < deque([2])); t(lambda: d[0:1]); t(lambda: d.rotate('a')); print(deque([1, 2, 3]).copy(), list(reversed(deque([1, 2]))), 2 in deque([2]), bool(deque()), deque('ab') == deque('ab')); d2 = deque([1, 2]); d2.append(d2); print(d2); t(lambda: [d2.append(1) for x in d2])
dd = defaultdict(list, a=[1]); dd['b'].append(2); print(dd, dd.get('q'), dd.default_factory, dd | {'z': 1}, dd.copy()); t(lambda: defaultdict()['x']); t(lambda: defaultdict(5)); t(lambda: defaultdict(lambda: 1/0)['a']); print(defaultdict(None, {1: 2})); dd.default_factory = int; print(dd['n'], sorted(map(str, dd)))
class DD(defaultdict):
    def __missing__(self, k): self[k] = k * 2; return self[k]
print(DD()["ab"])
od = OrderedDict(a=1, b=2, c=3); od.move_to_end('a'); od.move_to_end('c', last=False); print(od, od.popitem(), od.popitem(last=False), list(reversed(od))); t(lambda: od.move_to_end('zz')); t(lambda: OrderedDict().popitem()); print(OrderedDict([(1, 2), (3, 4)]) == OrderedDict([(3, 4), (1, 2)]), OrderedDict(a=1) == {'a': 1}, OrderedDict.fromkeys('ab', 0), od | {'x': 1}, {'y': 2} | od); od['self'] = od; print(od)
P = namedtuple('P', 'x y z', defaults=[1, 2]); p = P(5); print(p, p._asdict(), p._replace(x=0), P._fields, P._field_defaults, P._make([1, 2, 3]), p == (5, 1, 2), p.x, p[1], *p, P.__doc__, P.x.__doc__, P.__new__.__defaults__, p.__match_args__, p.count(1), p.index(2), hash(p) == hash((5, 1, 2))); t(lambda: P()); t(lambda: P(1, 2, 3, 4)); t(lambda: p._replace(q=1)); t(lambda: setattr(p, 'x', 1)); t(lambda: P._make([1])); t(lambda: namedtuple('B', 'a a')); t(lambda: namedtuple('B', 'def')); t(lambda: namedtuple('B', '_a')); t(lambda: namedtuple('1B', 'a')); t(lambda: namedtuple('B', 'a', defaults=[1, 2])); print(namedtuple('R', 'a def a _b', rename=True)._fields, namedtuple('E', '')(), namedtuple('C', ['a', 'b'])(1, b=2), namedtuple('M', 'a', module='mm').__module__); t(lambda: p.nope); t(lambda: p < P(6)); t(lambda: p + (1,)); t(lambda: copy.replace(p, x=9))
class Sub(P):
    __slots__ = ()
    @property
    def total(self): return sum(self)
    def __str__(self): return f'sub {self.x}'
print(Sub(1), repr(Sub(1)), Sub(1).total)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm, cm['a'], cm['b'], len(cm), list(cm), cm.parents, cm.new_child({'z': 1}), cm.maps, dict(cm), 'b' in cm, cm.get('q', 9)); cm['b'] = 9; print(cm.maps); t(lambda: cm['zz']); t(lambda: cm.pop('zz')); t(lambda: cm.popitem()); t(lambda: ChainMap().popitem()); t(lambda: cm | {'k': 1}); t(lambda: cm.__delitem__('nn')); print(ChainMap.fromkeys('ab'), cm == {'b': 9, 'a': 2})
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(str(k).upper(), v)
u = UD(a=1); u.update({'b': 2}); u.setdefault('c', 3); print(u, u.data, 'A' in u, len(u), u | {'d': 1}, u.copy(), type(u.copy()).__name__); t(lambda: u['zz'])
class UL(UserList):
    def append(self, x): super().append(x * 2)
l = UL([3, 1]); l.append(4); l.sort(); print(l, l + [1], l[1:], type(l[1:]).__name__, l * 2, l == [1, 3, 8], l.index(3), UL('ab') + UL('c'), [0] + l, l.copy(), 3 in l); t(lambda: l[9]); s = UserString('Hello'); print(s.upper(), s + ' x', s[1:3], s.replace('l', 'L'), type(s[0]).__name__, s == 'Hello', hash(s) == hash('Hello'), s % (), 'ell' in s, int(UserString('5')), s.center(9, '*'), len(s), s * 2, s.encode(), f'{s:>8}', repr(s)) if 0 else print(s.upper(), s + ' x', s[1:3], s.replace('l', 'L'), type(s[0]).__name__, s == 'Hello', 'ell' in s, int(UserString('5')), s.center(9, '*'), len(s), s * 2, s.encode(), repr(s))
t(lambda: collections.nope); t(lambda: collections.Mapping); from collections.abc import *; print(isinstance(d, Sequence), isinstance({}.keys(), KeysView), issubclass(list, MutableSequence), isinstance(5, Hashable), isinstance([], Hashable), isinstance(iter([]), Iterator), isinstance(len, Callable), isinstance('', Collection), isinstance(range(1), Reversible), isinstance((x for x in []), Generator), isinstance(b'', Buffer), isinstance(bytearray(), ByteString) if 0 else '')
class MySeq(Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
m = MySeq(1, 2, 3, 2); print(m.index(2), m.count(2), list(reversed(m)), 3 in m, list(m)); t(lambda: m.index(9)); t(lambda: m.index(2, 2)); t(lambda: Sequence())
class MyMap(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
mm = MyMap(); mm.update(a=1, b=2); print(mm.pop('a'), mm.setdefault('z', 5), list(mm.items()), list(mm.keys()), mm.popitem(), mm == {'z': 5}, 'q' in mm, mm.get('q')); t(lambda: mm.pop('nope')); mm.clear(); t(mm.popitem)
class MySet(MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x): x in self.s or self.s.append(x)
    def discard(self, x): x in self.s and self.s.remove(x)
    def __repr__(self): return f'MySet({self.s})'
a, b = MySet([1, 2, 3]), MySet([2, 3, 4]); print(a & b, a | b, a - b, a ^ b, a <= b, a < b, a == MySet([3, 2, 1]), a.isdisjoint([9]), {2, 9} & a, a >= {1}, a.pop()); a |= [7]; a -= [2]; a &= [3, 7]; a ^= [8]; print(a); t(lambda: a.remove(99)); t(lambda: a + b); t(lambda: a < 5); t(lambda: hash(a)); print(a._hash() == frozenset(a)._hash() if 0 else type(a._hash()))
