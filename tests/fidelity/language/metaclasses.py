class Meta(type):
    def __prepare__(name, bases, **kw):
        print('prepare', name, bases, kw); return {}
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print('call', cls.__name__, a, k); return super().__call__(*a, **k)
    def __instancecheck__(cls, o): return o == 42 or super().__instancecheck__(o)
    def __len__(cls): return 99
    def __iter__(cls): return iter('abc')
    def __getattr__(cls, n): return f'meta {n}'
    def __repr__(cls): return f'<M {cls.__name__}>'
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return (cls, k)
    def __add__(cls, o): return 'added'
    @property
    def prop(cls): return 'metaprop'
class A(metaclass=Meta, flag=True):
    x = 1
    def f(self): pass
a = A()
print(isinstance(42, A), len(A), list(A), A.zzz, A, 1 in A, A[3], A+1, A.prop)
try: a.prop
except AttributeError as e: print(e)
class B(A): pass
class M2(type): pass
try:
    class C(A, metaclass=M2): pass
except TypeError as e: print(e)
try:
    class D(int, str): pass
except TypeError as e: print(e)
try:
    class E(bool): pass
except TypeError as e: print(e)
try:
    class F(A, object, A): pass
except TypeError as e: print(e)
try:
    class G(object, A): pass
except TypeError as e: print(e)
try:
    class H(5): pass
except TypeError as e: print(e)
try:
    class I(None): pass
except TypeError as e: print(e)
def fm(name, bases, ns): return (name, bases, sorted(ns))
class J(int, metaclass=fm): y = 2
print(J)
try:
    class K(foo=1): pass
except TypeError as e: print(e)
print(type('Dyn', (A,), {'z': 3}).z)
class Singleton(type):
    _i = {}
    def __call__(cls,*a,**k):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a,**k)
        return cls._i[cls]
class S(metaclass=Singleton): pass
print(S() is S(), type(S), type(type(S)))
try: type('x', (), {}, 1)
except TypeError as e: print(e)
try: type()
except TypeError as e: print(e)
try: type(1,2)
except TypeError as e: print(e)
try: type('a', 1, {})
except TypeError as e: print(e)
try: type('a', (), 1)
except TypeError as e: print(e)
try: type(1, (), {})
except TypeError as e: print(e)
