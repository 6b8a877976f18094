# Descriptors, metaclasses, hooks of attributes, operators, slots, properties, scopes of classes.
def t(f):
    try: print(repr(f())[:250])
    except BaseException as e: print(type(e).__name__, e)
class Desc:
    def __set_name__(self,o,n): print('set_name',o.__name__,n); self.n=n
    def __get__(self,i,o): return (self.n, i is None, o.__name__)
    def __set__(self,i,v): print('set',self.n,v)
    def __delete__(self,i): print('del',self.n)
class NonData:
    def __get__(self,i,o=None): return 'nd'
class A:
    d=Desc(); e=NonData()
    def __init_subclass__(cls,/,tag=None,**k): super().__init_subclass__(**k); cls.tag=tag; print('sub',cls.__name__,tag)
    def __class_getitem__(cls,k): return (cls.__name__,k)
a=A(); a.d=1; print(a.d,A.d); del a.d; a.e=5; print(a.e,A().e); t(lambda: A[int,str])
class B(A,tag='x'): pass
t(lambda: type('D',(A,),{},tag='y').tag); t(lambda: type('D',(A,),{},foo=1))
class Meta(type):
    def __new__(m,n,b,ns,**k): print('new',n,sorted(x for x in ns if not x.startswith('__')),k); return super().__new__(m,n,b,ns)
    def __init__(c,n,b,ns,**k): print('init',k); super().__init__(n,b,ns)
    @classmethod
    def __prepare__(m,n,b,**k): print('prep',n,k); return {'injected':1}
    def __call__(c,*a): print('call',a); return super().__call__(*a)
    def __getattr__(c,n): return 'meta '+n
    def __len__(c): return 42
    def __iter__(c): return iter('xyz')
    def __contains__(c,x): return x=='in'
    def __instancecheck__(c,o): return o=='inst'
    def __subclasscheck__(c,o): return o is int
    def __add__(c,o): return 'added'
    def __repr__(c): return f'<M {c.__name__}>'
class M(metaclass=Meta,opt=3):
    z=2
    def __init__(self,*a): self.a=a
print(M(1).a,M.injected,M.foo,len(M),list(M),'in' in M,isinstance('inst',M),issubclass(int,M),M+1,M); t(lambda: M().nope)
class G:
    def __getattribute__(self,n):
        if n=='blocked': raise AttributeError('blk')
        return super().__getattribute__(n)
    def __getattr__(self,n): return 'fallback '+n
    def __setattr__(self,n,v): super().__setattr__(n,v*2)
    def __delattr__(self,n): print('deleting',n); super().__delattr__(n)
    def __dir__(self): return ['z','a']
g=G(); g.x=2; print(g.x,g.blocked,g.q,dir(g)); del g.x; t(lambda: G.nope); t(lambda: delattr(g,'zz'))
class N:
    def __new__(cls,*a,**k): print('N.new',a,k); return super().__new__(cls)
    def __init__(self,*a,**k): print('N.init',a,k)
N(1,b=2)
class I(int):
    def __new__(cls,v): return super().__new__(cls,v+1)
    def __add__(self,o): return I(int(self)+o)
    def __repr__(self): return f'I({int(self)})'
print(I(3),I(3)+1,I(3)*2,1+I(3),type(I(3)*2),I(5)==6,hash(I(5))==hash(6),[I(1)],I.__mro__)
class S(str):
    def upper(self): return 'UP'
    def __len__(self): return 99
print(S('a').upper(),len(S('a')),S('a')+'b',type(S('a')+'b'),S('a')*2,'%s'%S('q'),f'{S("q"):>3}')
class L(list):
    def __getitem__(self,i): return 'item%s'%(i,)
    def append(self,x): super().append(x*2)
l=L([1]); l.append(2); print(l,l[0],l[1:],list(l),[*l],sum(L([1,2])))
class D(dict):
    def __missing__(self,k): return k*2
    def __setitem__(self,k,v): super().__setitem__(k,v+1)
d=D(a=1); d['b']=1; d.update(c=1); print(d,d['zz'],d.get('zz'),'zz' in d,d|{'q':1},type(d|{}))
class Op:
    def __init__(s,v): s.v=v
    def __add__(s,o): return NotImplemented if isinstance(o,str) else Op(s.v+getattr(o,'v',o))
    __radd__=__add__
    def __iadd__(s,o): s.v+=o; return s
    def __matmul__(s,o): return 'mm'
    def __pow__(s,o,m=None): return ('pow',o,m)
    def __rpow__(s,o): return ('rpow',o)
    def __divmod__(s,o): return 'dm'
    def __lshift__(s,o): return 'ls'
    def __neg__(s): return 'neg'
    def __invert__(s): return 'inv'
    def __abs__(s): return 'abs'
    def __round__(s,n=None): return ('round',n)
    def __eq__(s,o): return s.v==getattr(o,'v',o)
    def __lt__(s,o): return s.v<o.v
    def __index__(s): return s.v
    def __bool__(s): return s.v>0
    def __call__(s,*a,**k): return a,k
    def __contains__(s,x): return x==s.v
    def __getitem__(s,k): return k
    def __reversed__(s): return 'rev'
    def __length_hint__(s): return 3
    def __format__(s,f): return 'fmt:'+f
    def __enter__(s): return 'ent'
    def __exit__(s,*a): return True
    def __hash__(s): return s.v
    def __repr__(s): return f'Op({s.v})'
o=Op(3); print(o+1,1+o,o@1,o**2,2**o,pow(o,2,3),divmod(o,1),o<<1,-o,~o,abs(o),round(o),round(o,2),o==3,o!=3,o<Op(4),Op(4)>o,[0,1,2,9][o],bool(Op(0)),o(1,a=2),3 in o,o[1:2,...],reversed(o),f'{o:abc}',hex(o),range(10)[o],'abc'*o); o+=4; print(o); t(lambda: o+'a'); t(lambda: 'a'+o); t(lambda: o-1); t(lambda: o@'x'); t(lambda: o<=o); t(lambda: o>5); t(lambda: [*o]) if 0 else None
with o as e: raise ValueError
print(e)
class Slots: __slots__=('a','__dict__')
s=Slots(); s.a=1; s.b=2; print(s.__dict__,s.a,Slots.a); t(lambda: Slots.a.__get__(5))
class P:
    def __init__(s): s._v=1
    @property
    def v(s): 'doc'; return s._v
    @v.setter
    def v(s,x): s._v=x
    @v.deleter
    def v(s): print('deleted')
    w=property(lambda s: s._v*10,doc='w doc')
    @staticmethod
    def st(x): return x
    @classmethod
    def cl(cls): return cls.__name__
    cls_attr: int = 3
p=P(); p.v=5; print(p.v,p.w,P.v.__doc__,P.w.__doc__,P.st(1),p.cl(),P.__annotations__); del p.v; t(lambda: setattr(p,'w',1)); t(lambda: delattr(p,'w')); print(P.v.fget.__name__,P.__dict__['cl'].__func__.__name__)
class X: pass
class Y(X): pass
class Z(X): pass
class W(Y,Z): pass
print([c.__name__ for c in W.__mro__],W.__bases__,X.__subclasses__(),W.__qualname__,W.__module__); Y.__bases__=(Z,); print([c.__name__ for c in W.mro()]) if 0 else None
def func(): 
    class Local: pass
    return Local
print(func(),func().__qualname__)
class Cnt:
    n=0
    def __init__(s): type(s).n+=1; Cnt.n+=1
class Sub(Cnt): pass
Cnt(); Sub(); print(Cnt.n,Sub.n)
x=5
class Scope:
    x=x+1
    y=[x for _ in range(2)]
    z=(lambda: x)()
    def get(self): return x
print(Scope.x,Scope.y,Scope.z,Scope().get())
t(lambda: object.__new__(int)); t(lambda: int.__new__(str)); t(lambda: object().__init__(1)); t(lambda: object(1)); t(lambda: X(1)); t(lambda: X.__init__(5)); t(lambda: object.__setattr__(int,'x',1)); t(lambda: X().__dict__); t(lambda: super(Y,W()).__thisclass__); t(lambda: W.__subclasshook__(1)); t(lambda: X.__eq__(X(),1)); t(lambda: X().__reduce_ex__(2)[0].__name__); t(lambda: X().__sizeof__()); t(lambda: isinstance(1,(int,(str,)))); t(lambda: isinstance(1,'a')); t(lambda: issubclass(X,(Y,Z,X)))
