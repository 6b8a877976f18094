# The sizes of containers and of their iterators, however they were made.
import sys
class types:
    MappingProxyType=type(type.__dict__)
    SimpleNamespace=type(sys.implementation)
g=sys.getsizeof
print([g(x) for x in (iter([]), reversed([]), iter(()), iter(set()), iter({}), iter({}.items()), {}.keys(), enumerate([]), zip(), map(int,[]), filter(int,[]), reversed('a'), types.MappingProxyType({}), types.SimpleNamespace(), iter(int,1), set(), frozenset(), [], (), {}, dict(a=1))])
print(g(list({1,2,3})), g(list({1:1,2:2,3:3})), g(list({}.keys())), g(list(range(3))), g(list({i:i for i in range(5)}.items())),g(list({i:i for i in range(5)}.values())))
print(g(dict.fromkeys({'a','b'})), g(dict.fromkeys({'a':1})), g(dict.fromkeys('ab')), g(dict.fromkeys({'a':1,1:2})),g(dict.fromkeys(frozenset(map(str,range(20))))), g(dict.fromkeys(dict.fromkeys(map(str,range(20))))))
d={i:i for i in range(20)}
for i in range(18): del d[i]
print(g(d), g(d.copy()), g(dict(d)), g({**d}))
d={str(i):i for i in range(20)}
print(g(d), g(d.copy()), g(dict(d)), g({**d}), g(d|d), g({}|d), g(dict(**d)))
class D(dict): pass
print(g(D()), g(D(a=1)), g(D({1:2})), g(D(**d)))
class C: pass
c=C(); c.a=1; c.b=2; v=vars(c); print(g(v), g(v.copy()), g(dict(v)));
print(v.popitem(), g(v))
c=C(); c.b=1; c.a=2; v=vars(c); v[1]=2; print(g(v), v)
n=0
class It:
    def __iter__(s): return s
    def __next__(s):
        global n; n+=1; return n
print({1,2,3}.intersection(It()), n)
