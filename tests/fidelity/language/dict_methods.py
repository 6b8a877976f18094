d={'a':1,'b':2}; print(d.get('c',0), d.setdefault('c',3), d.pop('a'), d.pop('z',None), d.popitem(), d, d|{'q':1}, list(d.items()), 'b' in d, len(d)); d.update(x=1,y=2); d.update([('z',3)]); d|={'w':0}; print(d, list(reversed(d)), d.keys()&{'x'}, d.keys()-{'x'}, d.items()>={('x',1)}, {**d,'n':1}, dict(d) is d, d.copy()==d, d.keys()==set(d), list(d.values()))
for k,v in sorted(d.items(), key=lambda kv:(-kv[1],kv[0])): print(k,v,end=' ')
print(); print({1:'a',1.0:'b',True:'c'}, {(1,2):3}[1,2], dict(a=1)=={'a':1}, {'a':1,'b':2}=={'b':2,'a':1}, str({'k':{'n':[1]}}), dict.fromkeys([1,2]), max(d,key=d.get), {}.get('x'), d.__contains__('b'), bool({}), next(iter(d)), [*d][:2], {k:v for k,v in d.items() if v>1}, d.get('b') is None, type(d.keys()), d.keys(), {}.values(), d.items().__class__, len(d.keys()), d.keys().isdisjoint({'q'}), sorted(d,reverse=True))
d={}; d['self']=d; print(d); c=dict.__new__(dict); c[1]=2; print(c); d.clear(); print(d, d.keys().mapping)
class Inv(dict):
    def __setitem__(s,k,v): super().__setitem__(k,v*2)
    def __repr__(s): return 'Inv'+super().__repr__()
i=Inv(a=1); i['b']=2; i.update(c=3); i.setdefault('d',4); print(i, i|{'z':1}, type(i|{'z':1}), type(i.copy()))
