class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        print('sub', cls.__name__, key); Plugin.registry[key or cls.__name__] = cls
class P1(Plugin, key='one'): pass
class P2(P1): pass
print(Plugin.registry)
try:
    class P3(Plugin, bad=1): pass
except TypeError as e: print(e)
class Desc:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.name = name
    def __get__(self, o, t=None):
        if o is None: return self
        return o.__dict__.get(self.name, 'default')
    def __set__(self, o, v):
        if not isinstance(v, int): raise TypeError(f'{self.name} must be int')
        o.__dict__[self.name] = v
    def __delete__(self, o): del o.__dict__[self.name]
class C:
    a = Desc(); b = Desc()
c = C(); c.a = 1; print(c.a, c.b, c.__dict__, C.a.name)
try: c.b = 'x'
except TypeError as e: print(e)
del c.a; print(c.a)
try: del c.a
except KeyError as e: print('KeyError', e)
class Bad:
    def __set_name__(self, o, n): raise ValueError('no')
try:
    class D: x = Bad()
except ValueError as e: print(e, e.__notes__)
class RO:
    def __get__(self, o, t): return 5
class E: r = RO()
e = E(); print(e.r); e.r = 6; print(e.r, E.r)
class WO:
    def __set__(self, o, v): pass
class F: w = WO()
f = F(); f.w = 1; print(f.w is F.w)
try: del f.w
except AttributeError as x: print(repr(x))
class NoSet:
    @property
    def p(self): return 1
n = NoSet()
for s in ['n.p = 2', 'del n.p']:
    try: exec(s)
    except AttributeError as x: print(x)
class G:
    __slots__ = ('a','b')
g = G()
for s in ['g.a','g.c = 1','del g.a','g.__dict__', 'G.a.__get__(1)']:
    try: exec(s)
    except (AttributeError,TypeError) as x: print(s, type(x).__name__, x)
print(G.a, G.__slots__)
try:
    class H:
        __slots__ = ('x',); x = 1
except ValueError as x: print(x)
try:
    class I(int): __slots__ = ('x',)
except TypeError as x: print(x)
try:
    class J: __slots__ = ('1x',)
except TypeError as x: print(x)
try:
    class K: __slots__ = 5
except TypeError as x: print(x)
try:
    class L: __slots__ = (1,)
except TypeError as x: print(x)
class M:
    __slots__ = {'doc': 'help text'}
print(M.doc, M.__slots__)
