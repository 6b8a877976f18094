"""The containers of collections, and the abstract base classes with their mixin methods."""
from collections import *
import collections, copy, sys
import collections.abc
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
P = namedtuple('P', 'x y z', defaults=[1,2])
p = P(3)
print(p, p._asdict(), p._replace(x=9), P._make([1,2,3]), P._fields, P._field_defaults, p.x, p[0], P.__doc__, P.x.__doc__, p == (3,1,2), hash(p)==hash((3,1,2)))
t(lambda: P()); t(lambda: P(1,2,3,4)); t(lambda: p._replace(q=1)); t(lambda: namedtuple('Q','a a')); t(lambda: namedtuple('Q','class')); t(lambda: namedtuple('Q','_a')); t(lambda: namedtuple('1Q','a'))
t(lambda: namedtuple('Q', 'a class _b a', rename=True)._fields); t(lambda: namedtuple('Q','a', defaults=[1,2])); t(lambda: P._make([1]))
def f(): p.x = 3
t(f)
print(P.__new__.__defaults__, P.__match_args__, P.__slots__, sys.getsizeof(p), P.__module__, repr(P))
class Sub(P):
    def norm(self): return 1
print(Sub(1), Sub(1)._replace(x=2), copy.copy(p), copy.deepcopy(p), copy.replace(p, x=0))
c = Counter('mississippi')
print(c, c.most_common(2), c['q'], c.total(), sorted(c.elements()), c - Counter('miss'), c & Counter('sip'), c | Counter('zz'), +c, -c, c + c)
c.update('aaa'); c.subtract({'a': 5}); print(c, c == Counter(c), c <= c, Counter(a=1) < Counter(a=2), Counter({'x': 0}) == Counter())
t(lambda: Counter.fromkeys('ab')); t(lambda: c.update(1)); t(lambda: Counter(a=3)['b']); del c['nope']
d = defaultdict(list); d['a'].append(1); print(d, d['b'], d.default_factory, d.copy(), d | {'z': 1})
t(lambda: defaultdict(3)); t(lambda: defaultdict()['x'])
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); print(o, o.popitem(last=False), list(reversed(o)), o == {'a':1,'c':3}, o == OrderedDict(a=1,c=3)); t(lambda: o.move_to_end('q'))
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(m, m['b'], m.maps, m.parents, m.new_child({'c':1}), dict(m), len(m)); m['z']=1; del m['z']; t(lambda: m['q']); 
def f(): del m['b']
t(f)
dq = deque([1,2,3], maxlen=3); dq.append(4); dq.rotate(1); print(dq, dq.maxlen, dq.index(4), dq.count(3)); dq.extendleft([7,8]); print(dq); t(lambda: deque().pop()); t(lambda: dq.remove(99)); t(lambda: dq[9])
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v*2)
u = UD(a=1); u['b'] = 2; u.update(c=3); print(u, u.data, 'a' in u, u | {'z': 1}, u.pop('a'), len(u), u.copy()); t(lambda: u['q'])
class UL(UserList): pass
l = UL([3,1,2]); l.sort(); print(l, l+[4], l*2, l[0:2], type(l[0:2]), l == [1,2,3], l.index(2)); t(lambda: l[9])
s = UserString('abc'); print(s.upper(), s+'d', s*2, s[1:], type(s[1:]), s=='abc', len(s), 'b' in s, s.join(['x','y']), repr(s), s.find('c'), hash(s)==hash('abc'))
A = collections.abc
class Seq(A.Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i*i
q = Seq(); print(list(q), 4 in q, q.index(4), q.count(1), list(reversed(q)), isinstance(q, A.Reversible)); t(lambda: q.index(99))
class Bad(A.MutableMapping): pass
t(lambda: Bad())
class S(A.MutableSet):
    def __init__(s, it=()): s.d = list(it)
    def __contains__(s, x): return x in s.d
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
    def add(s, x): s.d.append(x) if x not in s.d else None
    def discard(s, x): s.d.remove(x) if x in s.d else None
a = S([1,2]); b = S([2,3])
print(list(a|b), list(a&b), list(a-b), list(a^b), a<=b, a.isdisjoint(b), a==S([2,1])); a |= b; print(a.d); a.remove(1); t(lambda: a.remove(99)); print(a.pop())
for X in (A.Hashable, A.Iterable, A.Iterator, A.Sized, A.Container, A.Callable, A.Sequence, A.MutableSequence, A.Mapping, A.Set, A.Generator, A.Collection, A.Reversible, A.Buffer, A.Awaitable):
    print(X.__name__, [isinstance(v, X) for v in (1, 'a', [], {}, (), set(), iter([]), len, range(3), (x for x in ()), b'', frozenset(), memoryview(b''))], X)
match q:
    case [a, b, c]: print('seq', a, b, c)
match UD(k=1):
    case {'k': v}: print('map', v)
print(collections.abc.Callable[[int], str], collections.abc.Mapping[str, int], collections.abc.__name__, A.KeysView({1:2}), A.ItemsView({1:2}))
