import pickle, sys, collections.abc, collections, datetime, enum, dataclasses, fractions, decimal, copyreg, io, operator, functools
class A:
    def __init__(s): s.x=1; s.name='n'; s.l=[1,2]
class S:
    __slots__=('a','b')
    def __init__(s): s.a=1
class G:
    def __getstate__(s): return {'v':5}
    def __setstate__(s,st): s.v=st['v']*2
class R:
    def __init__(s,a): s.a=a
    def __reduce__(s): return (R,(s.a,))
class NA:
    def __new__(cls,a,*,k=1): o=object.__new__(cls); o.a=a; o.k=k; return o
    def __getnewargs_ex__(s): return (s.a,),{'k':s.k}
class N2(int):
    def __getnewargs__(s): return (int(s),)
class L(list): pass
class D(dict): pass
class Color(enum.Enum): RED=1
@dataclasses.dataclass
class P: x:int; y:str='q'
NT=collections.namedtuple('NT','a b')
class Out:
    class In:
        def m(self): pass
def fn(): pass
class MyErr(Exception):
    def __init__(s,a,b): super().__init__(a,b); s.b=b
rec=[1]; rec.append(rec)
rd={}; rd['self']=rd
rt=([],); rt[0].append(rt)
a=A(); a.me=a
objs=[None,True,False,0,1,255,256,65535,65536,-1,2**31-1,2**31,-2**31,-2**31-1,2**100,-2**100,-128,-129,10**700,1.5,float('inf'),'','abc','é','\ud800','x'*300,b'',b'abc',b'x'*300,bytearray(b'ab'),bytearray(),(),(1,),(1,2),(1,2,3),(1,2,3,4),[],[1],[1,2,3],{},{'a':1},{'a':1,'b':[1]},set(),{1},{1,2},frozenset(),frozenset([1]),list(range(2500)),{i:i for i in range(2100)},set(range(1500)),rec,rd,rt,a,A(),[A(),A()],S(),G(),R(5),NA(1,k=2),N2(5),L([1,2]),D(a=1),Color.RED,P(1),NT(1,2),Out,Out.In,Out.In(),Out.In.m,fn,len,int,type(None),type(...),type(NotImplemented),...,NotImplemented,MyErr(1,2),1j,range(5),slice(1,2),collections.OrderedDict(a=1),collections.defaultdict(list,{'a':[1]}),collections.Counter('aab'),collections.deque([1,2],5),collections.ChainMap({1:2}),fractions.Fraction(1,2),decimal.Decimal('1.5'),operator.itemgetter(1),functools.partial(int,base=2),[1].append,'abc'.upper,['a','a','b'],[(1,2),(1,2)],object(),'x'*70000,[b'y'*70000,1,2],['z'*100]*3+['q'*1000 for _ in range(100)],iter([1,2]),print,sys.intern('abc')]
def show(o):
    return repr(o) if not hasattr(o,'__dict__') or isinstance(o,(type,collections.Counter)) else (type(o).__name__, {k:v for k,v in vars(o).items() if k!='me'})
for o in objs:
    for proto in range(2,6):
        try: d=pickle.dumps(o,proto)
        except Exception as e: print(proto,type(e).__name__,str(e)[:100]); continue
        print(proto,type(o).__name__,len(d),d[:24],hash(d)if 0 else sum(d))
        try:
            b=pickle.loads(d)
            r=repr(b)
            if ' at 0x' in r: r=str(sorted(k for k in getattr(b,'__dict__',{})))
            print(type(b), r[:80], sum(map(ord,r)))
        except Exception as e: print('LOAD',type(e).__name__,e)
def loc():
    class Z: pass
    return Z
for o in [lambda:0, loc(), loc()(), (x for x in []), sys, open if 0 else sys, fn.__code__, type('Q',(),{}), type('Q',(),{})(), (lambda:0).__get__(1), a.__init__, sys._getframe(), memoryview(b'')]:
    try: pickle.dumps(o); print('ok')
    except Exception as e:
        import re
        print(type(e).__name__, re.sub('0x[0-9a-f]+','0x',str(e)))
for d in [b'',b'\x80',b'\x80\x04',b'\x80\x04.',b'abc',b'K\x05',b'X\x05\0\0\0ab',b'h\x05.',b'e.',b'\x80\x09.',b'c__main__\nnope\n.',b'cnopemod\nx\n.',b'\x80\x04\x8c\x08__main__\x8c\x04nope\x93.',b"I5\n.",b'(lp0\nI1\naI2\na.',b'\xff.',b'\x00']:
    try: print(pickle.loads(d))
    except Exception as e: print(type(e).__name__, re.sub(" from '[^']*'","",str(e)))
try: pickle.loads('abc')
except TypeError as e: print(e)
try: pickle.dumps(1,9)
except ValueError as e: print(e)
try: pickle.dump(1,5)
except TypeError as e: print(e)
f=io.BytesIO(); pickle.dump([1],f); pickle.dump('b',f); f.seek(0); print(pickle.load(f),pickle.load(f))
try: pickle.load(f)
except EOFError as e: print(repr(e))
x=[1]; y=pickle.loads(pickle.dumps([x,x])); print(y[0] is y[1])
class PP(pickle.Pickler):
    def persistent_id(s,o): return 'pid' if isinstance(o,A) else None
class UU(pickle.Unpickler):
    def persistent_load(s,p): return ('loaded',p)
    def find_class(s,m,n):
        print('find',m,n); return super().find_class(m,n)
b=io.BytesIO(); PP(b).dump([A(),P(1)]); print(b.getvalue()); b.seek(0); print(UU(b).load())
copyreg.pickle(S, lambda s:(S,())); print(pickle.dumps(S()))
print(pickle.PicklingError.__mro__, pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.UnpicklingError.__module__)
