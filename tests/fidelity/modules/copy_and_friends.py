"""copy, weakref, types, abc, functools, operator and reprlib, a line or two of each."""
import copy, weakref, types, abc, functools, operator, reprlib, gc
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def __init__(self): self.x=[1]; self.me=self
a=A(); b=copy.deepcopy(a); print(b.me is b, b.x==a.x, b.x is a.x, copy.copy(a).x is a.x)
class C:
    def __copy__(self): return 'c'
    def __deepcopy__(self, m): return ('d', len(m))
print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C()]*2))
l=[[1],(2,[3]),{4:{5}}]; l.append(l); m=copy.deepcopy(l); print(m[3] is m, m[1][1] is l[1][1], copy.deepcopy((1,2)) , copy.deepcopy(len) is len)
class S:
    __slots__=('p','q')
s=S(); s.p=1; print(copy.copy(s).p, hasattr(copy.copy(s),'q'))
t(lambda: copy.copy(x for x in ())); t(lambda: copy.deepcopy(iter([1,2])).__next__())
class R:
    def __reduce__(self): return (list, ((1,2),))
print(copy.copy(R())); t(lambda: copy.deepcopy(memoryview(b'')))
class St:
    def __getstate__(self): return {'z': 9}
    def __setstate__(self, st): self.st=st
print(copy.copy(St()).st)
class F: 
    def m(self): return 1
f=F(); wm=weakref.WeakMethod(f.m); print(wm()(), wm() == f.m); del f; print(wm())
d=weakref.WeakValueDictionary(); o=F(); d['a']=o; print(len(d), list(d.keys()), d.get('a') is o); del o; print(len(d), list(d.items()))
k=weakref.WeakKeyDictionary(); o=F(); k[o]=1; print(len(k), o in k); del o; print(len(k))
o=F(); fin=weakref.finalize(o, print, 'finalized', end='!\n'); print(fin.alive, fin.peek()[1:]); del o; print(fin.alive, fin())
ns=types.SimpleNamespace(a=1,b=[2]); print(ns, ns==types.SimpleNamespace(a=1,b=[2])); ns.c=3; del ns.a; print(ns); t(lambda: ns.zz)
mp=types.MappingProxyType({'a':1}); print(mp, mp['a'], mp|{'b':2})
def f(): mp['x']=1
t(f)
N=types.new_class('N',(A,),{},lambda ns: ns.update(v=3)); print(N.v, N.__mro__[1].__name__, N.__module__)
print(types.FunctionType, types.MethodType(lambda s: s, 3)(), types.CellType(4).cell_contents, types.ModuleType('m'), types.GenericAlias(list,(int,)))
t(lambda: types.coroutine(3))
class B(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
    @property
    @abc.abstractmethod
    def g(self): ...
t(lambda: B())
class B1(B):
    def f(self): pass
t(lambda: B1()); print(B.__abstractmethods__ == {'f','g'}, B1.__abstractmethods__)
B.register(int); print(isinstance(3,B), issubclass(bool,B), B.__subclasses__())
@functools.lru_cache(maxsize=2)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(10), fib.cache_info(), fib.cache_parameters()); fib.cache_clear(); print(fib.cache_info())
@functools.singledispatch
def sh(x): return 'obj'
@sh.register
def _(x: int): return 'int'
@sh.register(list)
def _(x): return 'list'
@sh.register
def _(x: 'float | str'): return 'fs'
@functools.total_ordering
class TO:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(TO(1)<=TO(2), TO(1)>TO(2), TO(3)>=TO(3))
class CP:
    @functools.cached_property
    def v(self): print('compute'); return 3
cp=CP(); print(cp.v, cp.v, cp.__dict__)
p=functools.partial(int, base=2); print(p('101'), p, p.func, p.keywords)
class PM:
    def f(self,a,b): return (a,b)
    g=functools.partialmethod(f,1)
print(PM().g(2), functools.reduce(operator.add,[1,2,3]), functools.cmp_to_key(lambda a,b:b-a)(1) < functools.cmp_to_key(lambda a,b:b-a)(0))
print(reprlib.repr(list(range(100))), reprlib.repr('x'*100), reprlib.repr({i:i for i in range(10)}), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(set(range(20))))
class SD:
    @functools.singledispatchmethod
    def m(self,x): return 'o'
    @m.register
    def _(self,x:int): return 'i'
print(SD().m(1), SD().m(''))
print(operator.itemgetter(1,2)([1,2,3]), operator.attrgetter('a.b'), operator.methodcaller('f',1,k=2))
