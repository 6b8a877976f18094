class Registry(type):
    plugins = {}
    def __new__(mcls, name, bases, ns, *, register=True, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        if register: mcls.plugins[name] = cls
        return cls
    def __init__(cls, name, bases, ns, *, register=True, **kw):
        super().__init__(name, bases, ns)
        cls.extra = kw
    def __call__(cls, *a, **k):
        print('making', cls.__name__, a, k)
        return super().__call__(*a, **k)
    def __getattr__(cls, n):
        if n.startswith('dyn_'): return n[4:]
        raise AttributeError(f'{cls.__name__} lacks {n}')
    def __setattr__(cls, n, v):
        print('set', n)
        super().__setattr__(n, v)
    def __len__(cls): return 42
    def __contains__(cls, x): return x == 'yes'
    def __iter__(cls): return iter('abc')
    def __getitem__(cls, k): return ('item', k)
    def __or__(cls, o): return 'or'
    def __repr__(cls): return f'<R {cls.__name__}>'
    def __instancecheck__(cls, o): return isinstance(o, int)
    def __subclasscheck__(cls, c): return c is float
    def __dir__(cls): return ['z', 'a']
    def __prepare__(name, bases, **kw):
        print('prepare', name, bases, kw); return {'pre': 1}
class A(metaclass=Registry): pass
class B(A, register=False, color='red'): x = 1
print(Registry.plugins, B.extra, A.dyn_foo, len(A), 'yes' in A, 'no' in A, list(A), A[1, 2], A | int, isinstance(3, A), isinstance('s', A), issubclass(float, A), dir(A), A.pre)
try: A.other
except AttributeError as e: print(e, e.name, e.obj)
A(); 
try: B(1)
except TypeError as e: print(e)
A.y = 3
print(type(A), type(A).__mro__, A.__class__, B.__mro__)
try:
    class C(A, int, metaclass=type): pass
    print(C)
except TypeError as e: print(e)
try:
    class D(dict, list): pass
except TypeError as e: print(e)
try:
    class D(bool): pass
except TypeError as e: print(e)
try:
    class D(A, A): pass
except TypeError as e: print(e)
try:
    class D(1): pass
except TypeError as e: print(e)
try:
    class D(foo=1): pass
except TypeError as e: print(e)
try: type('X', (), {}, foo=1)
except TypeError as e: print(e)
try: type('X', [], {})
except TypeError as e: print(e)
try: type('X\0', (), {})
except ValueError as e: print(e)
try: type(1, 2)
except TypeError as e: print(e)
class E(type): 
    def mro(cls): return [cls, object]
class F(metaclass=E): pass
print(F.__mro__)
class G(type):
    def mro(cls): return [1]
try:
    class H(metaclass=G): pass
except TypeError as e: print(e)
def maker(name, bases, ns, **kw): return (name, bases, sorted(ns), kw)
class Z(list, metaclass=maker, k=1): a = 2
print(Z)
class K:
    class_attr = 1
    __slots__ = ('a', 'b')
print(K.a, type(K.a), K.__slots__)
try:
    class K2: 
        a = 1
        __slots__ = ('a',)
except ValueError as e: print(e)
try:
    class K3: __slots__ = ('1a',)
except TypeError as e: print(e)
try:
    class K4: __slots__ = (1,)
except TypeError as e: print(e)
try:
    class K5(int): __slots__ = ('x',)
except TypeError as e: print(e)
class K6: __slots__ = '__dict__', '__weakref__', 'q'
k = K6(); k.z = 1; k.q = 2; print(k.__dict__)
try: k = K(); k.c = 1
except AttributeError as e: print(e)
try: K().a
except AttributeError as e: print(e)
k = K(); k.a = 1; del k.a
try: del k.a
except AttributeError as e: print(e)
try: K.__class__ = int
except TypeError as e: print(e)
try: K().__class__ = int
except TypeError as e: print(e)
try: K().__class__ = 3
except TypeError as e: print(e)
class P: pass
class Q: pass
p = P(); p.__class__ = Q; print(type(p))
try: P.__bases__ = (int,)
except TypeError as e: print(e)
try: P.__bases__ = ()
except TypeError as e: print(e)
try: P.__name__ = 3
except TypeError as e: print(e)
P.__name__ = 'PP'; print(P, P.__qualname__)
try: del P.__name__
except TypeError as e: print(e)
try: int.foo = 1
except TypeError as e: print(e)
try: del int.real
except TypeError as e: print(e)
