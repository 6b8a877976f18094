# Dictionaries: attributes' own, merges, iteration while they change, reused result tuples.
import sys
g=sys.getsizeof
class C: pass
c=C(); c.a=1; c.b=2
d=c.__dict__
print(list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
d['z']=3; print(c.z, d, g(d)); del c.a; print(d, list(d.items())); c.a=5; print(d)
print(d.pop('b'), d.setdefault('q', 9), c.q, d.popitem(), d, g(d), vars(c) is d)
c.m=1; print(d, c.__dict__)
d.clear(); print(d, c.__dict__, hasattr(c,'m')); c.x=1; print(d, g(d))
c=C(); c.a=1; d=vars(c); d.clear(); print(d, g(d)); c.b=3; c.a=4; print(d)
d.update({'a':1,'b':2,'n':3}); print(d, g(d)); d.update(x=5); print(d); d|={5:6}; print(d, g(d))
e=C(); e.a=[1]; f=vars(e).copy(); print(f, f==vars(e), f is vars(e)); f['k']=1; print(f, vars(e)); 
del e.__dict__; print(e.__dict__, g(e.__dict__)); e.t=1; print(vars(e))
x=C(); x.__dict__=f; print(x.k, x.a, vars(x) is f); x.new=1; print(f)
def it():
    c=C(); c.a=1; c.b=2; c.d=3
    for k in vars(c):
        yield k
        if k=='a': c.e=1
try: print(list(it()))
except RuntimeError as e: print(e)
d={1:1,2:2}
try:
    for k in d: d[k+10]=1
except RuntimeError as e: print(e)
d={1:1,2:2}
try:
    for k in d: del d[k]; d[k+10]=1
except RuntimeError as e: print(e)
i=iter({1:2,3:4}.items()); a=next(i); b=next(i); print(a,b, a is b, i.__length_hint__(), next(i,None))
ids=[id(t) for t in {1:2,3:4,5:6}.items()]; print(len(set(ids)))
ids=[id(t) for t in zip([1,2,3],[4,5,6])]; print(len(set(ids)))
ids=[id(t) for t in enumerate([1,2,3])]; print(len(set(ids)))
l=[t for t in enumerate([1,2,3])]; print(l)
z=zip([1,2],[3,4]); p=next(z); print(sys.getrefcount(p)); q=next(z); print(p,q, sys.getrefcount(p), sys.getrefcount(q))
class D(dict):
    def __missing__(self,k): return ('missing',k,sys.getrefcount(self))
print(D()[3], D(a=1)['a'], D().get(3), D.fromkeys([1,2],3), type(D.fromkeys('a')), type(D().copy()))
print(dict([('a',1),['b',2],'cd']), dict(zip('ab',(1,2)),c=3), dict({'x':1},y=2), {**{'a':1},'b':2})
class M:
    def keys(self): return ['p','q']
    def __getitem__(self,k): return k*2
print(dict(M()), {**M()}, {'p':1}|dict(M()))
try: print({}|M())
except TypeError as e: print(e)
d={}; d|=[('a',1)]; print(d); d|=M(); print(d)
print({1:1}=={1:1.0}, {1:1}!={1:2}, {1:1}=={2:1}, {}=={}, {1:{2:3}}=={1:{2:3}}, {1:1}==[1])
try: {1:1}<{2:2}
except TypeError as e: print(e)
print(repr({1:{}, 'a':(1,)}), str({}), [[]], [()], (1,), ((1,),))
a=[1]; a.append((a,{'k':a})); print(a)
t=([],); t[0].append(t); print(t)
d={}; d['v']=d.values(); print(d); d['k']=d.items(); print(d)
s=frozenset([1]); print(s, repr(set()), repr(frozenset()))
class S(set): pass
print(S([1]), S())
