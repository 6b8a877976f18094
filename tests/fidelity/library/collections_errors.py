from collections import *
c=Counter('mississippi'); print(c, c.most_common(2), c['z'], c.total(), sorted(c.elements())[:3], c+Counter('ms'), c-Counter('ssss'), c&Counter('ip'), c|Counter('zz'), +Counter(a=-1,b=2), -Counter(a=-1))
c.update('mm'); c.subtract({'s':10}); print(c); del c['s']; print(c, Counter(a=1)==Counter(a=1,b=0), Counter([1,1])<=Counter([1,1,2]))
d=defaultdict(list); d['a'].append(1); print(d, d['b'], d.get('c'), dict(d), d.default_factory)
try: defaultdict(1)
except TypeError as e: print(e)
o=OrderedDict(a=1,b=2,c=3); o.move_to_end('a'); print(o, o.popitem(last=False), list(reversed(o)), o==OrderedDict(a=1,c=3), o=={'a':1,'c':3}, o|{'z':1})
try: o.move_to_end('q')
except KeyError as e: print('KeyError', e)
q=deque([1,2,3],maxlen=3); q.append(4); q.appendleft(0); q.rotate(1); print(q, q[0], q.count(3), q.index(2), q.maxlen, q.copy(), list(reversed(q)), q+deque([9])); q.extendleft([7,8]); print(q)
try: deque().pop()
except IndexError as e: print(e)
try: q.remove(99)
except ValueError as e: print(e)
try: q.insert(1,1)
except IndexError as e: print(e)
P=namedtuple('P','x y z',defaults=[0]); p=P(1,2); print(p, p.x, p._asdict(), p._replace(x=5), P._fields, P._field_defaults, P._make([1,2,3]), p==(1,2,0), hash(p)==hash((1,2,0)), p[1:], P.__doc__, P.x)if 0 else print(p, p.x, p._asdict(), p._replace(x=5), P._fields, P._field_defaults, P._make([1,2,3]), p==(1,2,0), P.__doc__)
for s in ['P()','P(1,2,3,4)','P(1,a=2)','p.x=1','p._replace(q=1)','namedtuple("A","a a")','namedtuple("A","def")','namedtuple("A","_x")','namedtuple("1","x")','namedtuple("A","a b",rename=1)','namedtuple("A","a def",rename=True)._fields','P._make([1])','p.q','namedtuple("A","a",defaults=[1,2])','namedtuple("A",5)', 'P(*[1],**{"x":1})']:
    try: print(s, eval(s) if s!='p.x=1' else exec(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
m=ChainMap({'a':1},{'a':2,'b':3}); print(m, m['a'], m['b'], dict(m), m.new_child({'c':1}), m.parents, len(m), m.maps); m['z']=1; print(m.maps[0])
try: m['nope']
except KeyError as e: print(e)
try: del m['b']
except KeyError as e: print(e)
class U(UserDict):
    def __setitem__(s,k,v): super().__setitem__(k.upper(),v)
u=U(a=1); u['b']=2; print(u, u.data, 'A' in u, u|{'x':1})
class L(UserList): pass
print(L([1,2])+[3], L([3,1])[0], UserString('abc').upper(), type(UserString('a')+'b'))
print(abc.Sequence, isinstance([],abc.MutableSequence), issubclass(dict,abc.Mapping), isinstance(5,abc.Hashable), isinstance([],abc.Hashable), isinstance((x for x in []),abc.Generator))
class S(abc.Sequence):
    def __len__(s): return 3
    def __getitem__(s,i):
        if i>=3: raise IndexError
        return i*10
s=S(); print(list(s), 10 in s, s.index(20), s.count(0), list(reversed(s)))
try: abc.Sequence()
except TypeError as e: print(e)
class MM(abc.MutableMapping):
    def __getitem__(s,k): return 1
try: MM()
except TypeError as e: print(e)
