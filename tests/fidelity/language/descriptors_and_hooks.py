class Typed:
    def __init__(self, t): self.t = t
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name); self.n = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.n, f'<no {self.n}>')
    def __set__(self, obj, v):
        if not isinstance(v, self.t): raise TypeError(f'{self.n} must be {self.t.__name__}, not {type(v).__name__}')
        obj.__dict__[self.n] = v
    def __delete__(self, obj):
        del obj.__dict__[self.n]
class Person:
    name = Typed(str); age = Typed(int)
    def __init__(self, name, age): self.name, self.age = name, age
p = Person('Al', 3)
print(p.name, p.age, vars(p)); del p.name; print(p.name)
try: del p.name
except KeyError as e: print('KeyError', e)
try: p.age = 'x'
except TypeError as e: print(e)
class BadName:
    def __set_name__(self, o, n): raise ValueError('no ' + n)
try:
    class X: attr = BadName()
except ValueError as e:
    print(e, e.__notes__, repr(e))
class NonData:
    def __get__(self, o, t): return 'nondata'
class W:
    x = NonData()
w = W(); print(w.x); w.x = 5; print(w.x); del w.x; print(w.x)
class RO:
    @property
    def v(self): "doc of v"; return 1
    @property
    def w(self): return 2
    @w.setter
    def w(self, val): print('set', val)
    @w.deleter
    def w(self): print('del')
r = RO()
try: r.v = 2
except AttributeError as e: print(e)
try: del r.v
except AttributeError as e: print(e)
p2 = property(None, lambda s, v: print('setting'))
class S: q = p2
try: S().q
except AttributeError as e: print(e)
S().q = 1
try: property(1).__get__(5)
except TypeError as e: print(e)
class WriteOnly:
    def __set__(self, o, v): print('wo', v)
class T: z = WriteOnly()
t = T(); t.z = 1; print(type(t.z).__name__)
class Counted:
    def __get__(self, o, t): raise AttributeError('from get')
class U:
    a = Counted()
    def __getattr__(self, n): return f'fallback {n}'
print(U().a, U().b)
class V:
    def __getattribute__(self, n):
        print('ga', n)
        return super().__getattribute__(n)
    def __getattr__(self, n):
        print('g', n); raise AttributeError(n)
    def __setattr__(self, n, v): print('sa', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('da', n); object.__delattr__(self, n)
v = V(); v.a = 1; print(v.a); del v.a
print(hasattr(v, 'a'), getattr(v, 'a', 'def'))
try: v.a
except AttributeError as e: print(repr(e))
try: object.__setattr__(3, 'x', 1)
except AttributeError as e: print(e)
try: object().x = 1
except AttributeError as e: print(e)
class SM:
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls): return cls
    sm = staticmethod(len)
try: SM.__dict__['c']()
except TypeError as e: print(e)
import functools
class CP:
    n = 0
    @functools.cached_property
    def x(self): self.__class__.n += 1; return [self.n]
class SL:
    __slots__ = ()
    @functools.cached_property
    def x(self): return 1
try: SL().x
except TypeError as e: print(e)
try:
    class Two: 
        a = b = functools.cached_property(lambda s: 1)
except TypeError as e: print(type(e), e)
