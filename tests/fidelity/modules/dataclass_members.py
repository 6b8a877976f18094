"""Dataclasses: what each option adds to a class, in which order, and what is refused."""
from dataclasses import *
@dataclass(frozen=True, slots=True)
class A:
    x: int
    def __post_init__(self): pass
    def who(self): return __class__
print(A(1).who() is A)
print(A.__setattr__.__closure__[1].cell_contents is A, A.who.__closure__[0].cell_contents is A)
try: A(1).q=3
except Exception as e: print(type(e), e)
def f(v, slots=False, **k):
  try:
    ns=dict(v); ann=ns.pop('ann',{}); 
    ns['__annotations__']=ann
    bases=ns.pop('bases',())
    A=dataclass(type('A',bases,ns),slots=slots, **k)
    print(list(vars(A)), A.__doc__)
  except Exception as e: print(type(e).__name__, e, repr(e.__context__), e.__cause__)
f({'x':field()})
f({'x':field(),'__lt__':1}, order=True)
f({'x':field(),'ann':dict(x=int,_=KW_ONLY,__=KW_ONLY)})
f({'ann':dict(x=int),'__slots__':['y']}, slots=True)
f({'ann':dict(x=int),'__setattr__':1}, frozen=True)
f({'ann':dict(x=int),'__hash__':1}, unsafe_hash=True)
f({'ann':dict(x=int),'__hash__':1, '__setattr__':3}, unsafe_hash=True, frozen=True, order=True)
f({'ann':dict(x=int),'__hash__':1})
f({'ann':dict(x=int),'__hash__':1}, eq=False, order=True)
f({'ann':dict(x=int)}, weakref_slot=True)
f({'ann':dict(x=int),'__init__':lambda self, q: None}, match_args=False)
f({'ann':dict(x=int)}, init=False)
f({'ann':dict(x=int),'__new__':lambda cls, a,b: 1})
f({'ann':dict(x=int), '__doc__':'hey'}, unsafe_hash=True)
f({'ann':dict(x=int), 'bases':(A,)})
f({'ann':dict(x=int), 'x':field(default_factory=list,kw_only=True)}, slots=True)
f({'ann':dict(x=int),'__match_args__':(1,)})
f({'ann':dict(x=int)}, repr=False,eq=False)
f({'ann':dict(self=int)})
import typing
f({'ann':dict(a=typing.Optional['str'], b=typing.List[int], c='int', d=list[int], e=int|None, g=typing.Any, h=None, i=InitVar[int], j=typing.Callable[[int],str])})
f({'ann':dict(a=typing.ClassVar[int], b=InitVar), 'a':field(kw_only=True)})
f({'ann':dict(a=typing.ClassVar[int], b=InitVar), 'a':field(default_factory=int)})
f({'ann':dict(a=typing.ClassVar[int], b=InitVar), 'b':field(default_factory=int)})
f({'ann':dict(a=typing.ClassVar[list], b=InitVar), 'b':[], 'a':[]})
f({'ann':dict(a=list), 'a':[]})
f({'ann':dict(a=int,b=int), 'a':1})
f({'ann':dict(a=int,b=int), 'a':1}, kw_only=True)
for args in ([1],['a','a'],['1'],['class'],[('a',)],[('a',1,2,3)],[3],[(3,int)]):
    try: print(make_dataclass('X',args))
    except Exception as e: print(type(e).__name__, e)
M=make_dataclass('M',['a',('b',int),('c',list,field(default_factory=list))],bases=(),namespace={'z':3,'__doc__':'q'}, frozen=True)
print(M(1,2),list(vars(M)),M.__module__, M.__qualname__)
@dataclass
class N: 
    a:int; b:InitVar[int]=3; c:int=field(init=False,default=4)
for k in ({'a':3},{'c':2},{'b':1,'a':2},{'zz':1}):
    try: print(replace(N(1),**k))
    except Exception as e: print(type(e).__name__, e)
try: replace(3)
except Exception as e: print(type(e).__name__, e)
try: replace(N)
except Exception as e: print(type(e).__name__, e)
@dataclass
class N2: 
    a:InitVar[int]; b:int=1
try: replace(N2(1))
except Exception as e: print(type(e).__name__, e)
@dataclass(weakref_slot=True,slots=True,frozen=True)
class N3: 
    a:int; b:int=1
    @property
    def p(self): return __class__
import copy, collections
print(N3(1).p is N3, N3(1).__getstate__(), copy.copy(N3(1)), N3.__slots__)
class S2(N3): __slots__=()
print(N3.__replace__.__name__)
@dataclass
class Q:
    a: object=None; b: object=None
    def __repr__(self): return 'Q!'
NT=collections.namedtuple('NT','x y')
q=Q([1,Q(2,{1:Q(3)})], (NT(1,Q()), collections.defaultdict(list,{'a':[Q()]}), collections.OrderedDict(a=1), {1,2}))
print(asdict(q)); print(astuple(q)); print(asdict(q,dict_factory=list)); print(astuple(q, tuple_factory=list))
for fn in (asdict,astuple,fields):
    for v in (3,Q):
        try: print([f.name for f in fn(v)])
        except Exception as e: print(type(e).__name__, e)
print(InitVar[int], InitVar['x'], InitVar[list[int]], InitVar(3), MISSING.__class__, type(KW_ONLY), is_dataclass(q), is_dataclass(3), is_dataclass(list[int]))
print(Field[int])
