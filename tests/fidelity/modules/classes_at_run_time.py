"""Classes made by calls of `types`, abstract classes that change, and what `numbers` gives."""
import abc, numbers, types

def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

class M(type):
    @classmethod
    def __prepare__(meta, name, bases, **kwds): print('prepare', name, kwds); return {'z': 1}
    def __new__(meta, name, bases, space, **kwds): print('new', name, kwds); return super().__new__(meta, name, bases, space)
    def __init__(cls, *args, **kwds): pass
class M2(M): pass
class M3(type): pass
class A(metaclass=M): pass
class B(metaclass=M2): pass
class C(metaclass=M3): pass
t(lambda: types.new_class('X')); t(lambda: types.new_class('X', (A,), {'k': 1}, lambda space: space.update(q=5)).q)
t(lambda: type(types.new_class('X', (A,), {'metaclass': M2}))); t(lambda: type(types.new_class('X', (A, B)))); t(lambda: types.new_class('X', (A, C)))
t(lambda: types.new_class('X', (), {'metaclass': lambda *args, **kwds: (args, kwds), 'u': 3}))
given = {'metaclass': M, 'k': 2}
print(types.prepare_class('X', (), given), given, types.prepare_class('X'))
class Entries:
    def __init__(self, *stand_ins): self.stand_ins = stand_ins
    def __mro_entries__(self, bases): print('entries', len(bases)); return self.stand_ins
class Wrong:
    def __mro_entries__(self, bases): return [int]
bases = int, str
print(types.resolve_bases(bases) is bases, types.resolve_bases((Entries(A), int, Entries(), Entries(str, float))), types.resolve_bases([Entries(A), int]))
t(lambda: types.resolve_bases((Wrong(),))); t(lambda: types.resolve_bases((3,))); t(lambda: types.resolve_bases(5))
made = types.new_class('Ints', (list[int],))
class More(made): pass
print(made.__mro__, made.__orig_bases__, types.get_original_bases(made), types.get_original_bases(More), types.get_original_bases(int))
t(lambda: types.get_original_bases(3))

class D:
    @types.DynamicClassAttribute
    def a(self): 'doc of a'; return 5
    @types.DynamicClassAttribute
    def b(self): return 6
    @b.setter
    def b(self, value): print('set', value)
    @b.deleter
    def b(self): print('delete')
    c = types.DynamicClassAttribute(doc='no getter')
    @c.getter
    def d(self): 'another'; return 7
d = D(); d.b = 3; del d.b
print(d.a, d.b, d.d, vars(D)['a'].__doc__, vars(D)['c'].__doc__, vars(D)['d'].__doc__)
for f in (lambda: D.a, lambda: setattr(d, 'a', 1), lambda: delattr(d, 'a'), lambda: d.c): t(f)

class Abstract(abc.ABC):
    @abc.abstractclassmethod
    def c(cls): pass
    @abc.abstractstaticmethod
    def s(): pass
    @abc.abstractproperty
    def p(self): pass
    @property
    @abc.abstractmethod
    def q(self): pass
    @abc.abstractmethod
    def m(self): pass
class Half(Abstract):
    s = p = None
print(sorted(Abstract.__abstractmethods__), sorted(Half.__abstractmethods__)); t(Abstract); t(Half)
Half.m = Half.c = 1; print(abc.update_abstractmethods(Half) is Half, sorted(Half.__abstractmethods__)); t(Half)
Half.q = 2; abc.update_abstractmethods(Half); print(type(Half()).__name__)
Half.new = abc.abstractmethod(lambda self: 1); abc.update_abstractmethods(Half); print(sorted(Half.__abstractmethods__))
print(Abstract.register(int), isinstance(3, Abstract), issubclass(bool, Abstract), issubclass(str, Abstract))
for f in (lambda: Abstract.register(3), lambda: Half.register(Abstract), lambda: issubclass(3, Abstract), lambda: abc.abstractmethod(3)): t(f)

CALLS = []
def number(base):
    space = {}
    for name in base.__abstractmethods__:
        def method(self, *args, name=name): CALLS.append(name); return self if name not in ('__int__', '__float__') else 7
        space[name] = property(method) if name in ('numerator', 'denominator', 'real', 'imag') else method
    return type('A' + base.__name__, (base,), space)()
for base in (numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral):
    x, y = number(base), number(base)
    print(base.__name__, len(base.__abstractmethods__), sorted(base.__abstractmethods__ - base.__bases__[0].__dict__.get('__abstractmethods__', frozenset())))
    for name in ('__bool__', '__sub__', '__rsub__', '__divmod__', '__rdivmod__', '__complex__', '__float__', '__index__', 'conjugate'):
        if name not in base.__abstractmethods__ and hasattr(base, name):
            CALLS.clear()
            try: result = getattr(x, name)(*([y] if 'sub' in name or 'divmod' in name else []))
            except Exception as e: result = type(e).__name__
            print(name, ['x' if part is x else 'y' if part is y else part for part in (result if type(result) is tuple else (result,))], CALLS)
print([(kind.__name__, [n for n in numbers.__all__ if issubclass(kind, getattr(numbers, n))]) for kind in (bool, int, float, complex, str)])
import __future__
print(__future__.annotations, __future__.division.getMandatoryRelease(), __future__.nested_scopes.compiler_flag, __future__.all_feature_names)
