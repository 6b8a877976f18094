import builtins, re


def print(*args, **options):
    """As the built-in one, without addresses."""
    builtins.print(*(re.sub("0x[0-9a-f]+", "0x", str(arg)) for arg in args), **options)


import weakref, gc, sys
class A:
    def __init__(s,n): s.n=n
    def __repr__(s): return f'A({s.n})'
    def m(s): return s.n
a=A(1); r=weakref.ref(a, lambda r: print('cb')); print(r(), r() is a, weakref.getweakrefcount(a), weakref.getweakrefs(a)==[r]); p=weakref.proxy(a); print(p.n, p, type(p))
del a; print(r())
try: p.n
except ReferenceError as e: print(e)
d=weakref.WeakValueDictionary(); x=A(2); d['k']=x; print(dict(d), len(d)); del x; print(dict(d))
k=weakref.WeakKeyDictionary(); y=A(3); k[y]=1; print(list(k.items())); del y; print(len(k))
s=weakref.WeakSet(); z=A(4); s.add(z); print(list(s)); del z; print(len(s))
m=A(5); wm=weakref.WeakMethod(m.m); print(wm()()); del m; print(wm())
f=A(6); fin=weakref.finalize(f, print, 'finalized', 6); print(fin.alive, fin); 
del f; print(fin.alive, fin())
for o in (1,'a',[],{},(),None): 
    try: weakref.ref(o)
    except TypeError as e: print(e)
class S: __slots__=('a',)
try: weakref.ref(S())
except TypeError as e: print(e)
class N:
    def __init__(s): s.me=s
n=N(); w=weakref.ref(n); del n; print(w() is None); gc.collect(); print(w() is None)
g=A(7); weakref.finalize(g, lambda: print('at exit')); 
print(sys.getrefcount(g), gc.isenabled(), gc.get_threshold(), gc.get_count()[1:] if 0 else '')
h = weakref.ref(g); print(h == weakref.ref(g), hash(h)==hash(g), h)if 0 else print(h == weakref.ref(g))
