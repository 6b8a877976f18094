def annotate(a: int, b: 'str' = 'x', *c: float, d: list[int] | None = None, **e: dict) -> tuple[int, ...]:
    """Doc.

    More.
    """
    return a, b
print(annotate.__annotations__, annotate.__doc__, annotate.__defaults__, annotate.__kwdefaults__, annotate.__code__.co_varnames, annotate.__code__.co_argcount, annotate.__code__.co_kwonlyargcount, annotate.__code__.co_flags, annotate.__name__, annotate.__qualname__, annotate.__module__, annotate.__dict__, annotate.__code__.co_consts, annotate.__code__.co_names, annotate.__globals__ is globals(), annotate.__closure__, annotate.__type_params__, annotate.__code__.co_stacksize, annotate.__code__.co_nlocals, annotate.__code__.co_firstlineno)
annotate.attr = 1; print(annotate.attr, annotate.__dict__); annotate.__defaults__ = ('new',); print(annotate(1)); annotate.__name__ = 'ren'; print(annotate.__name__)
import types, dis
g = types.FunctionType(annotate.__code__, {}, 'g', (5, 6)); print(g.__name__, g())
print(types.MethodType(lambda self: self + 1, 5)(), types.SimpleNamespace(a=1, b=[2]), types.MappingProxyType({'a': 1}), type(len), types.GeneratorType, types.new_class('X', (int,), {}, lambda ns: ns.update(y=1)).y)
try: types.MappingProxyType({})['a'] = 1
except TypeError as e: print(e)
ns = types.SimpleNamespace(x=1); ns.y = 2; print(ns, ns == types.SimpleNamespace(x=1, y=2)); del ns.x; print(ns)
try: ns.x
except AttributeError as e: print(e)
lam = lambda x, /, y=2, *, z: (x, y, z); print(lam.__name__, lam(1, z=3), lam.__kwdefaults__)
def f(): pass
print(f(), f.__code__.co_code == (lambda: None).__code__.co_code, callable(f), f.__repr__()[:12], f == f, hash(f) == hash(f))
def kw(**k): return k
print(kw(**{'a b': 1}), kw(a=1, **{'b': 2}), dict(**{'x y': 2}))
try: kw(**{1: 2})
except TypeError as e: print(e)
try: kw(a=1, **{'a': 2})
except TypeError as e: print(e)
def pos(a, b, /): return a, b
try: pos(a=1, b=2)
except TypeError as e: print(e)
try: pos(1)
except TypeError as e: print(e)
def rec(n, acc=[]): acc.append(n); return acc if n == 0 else rec(n - 1)
print(rec(3), rec.__defaults__)
compose = lambda *fs: lambda x: __import__('functools').reduce(lambda a, f: f(a), fs, x)
print(compose(str.strip, str.upper, lambda s: s + '!')('  hi '))
add = lambda a: lambda b: a + b; print(add(1)(2), (lambda *a, **k: (a, k))(1, x=2), [(lambda n: n * n)(i) for i in range(3)])
def deff(x, l=None): l = [] if l is None else l; l.append(x); return l
print(deff(1), deff(2))
def swap(a, b): return b, a
x, y = swap(1, 2); print(x, y); a = b = c = []; a.append(1); print(b, a is c)
(a, b), [c, *d] = (1, 2), [3, 4, 5]; print(a, b, c, d); i = 0; l = [0, 0]; i, l[i] = 1, 5; print(i, l)
print([i for i in range(3)] == list(range(3)), not [] and 'x', 1 < 2 < 3 > 0, 1 if [] else 2, 'a' and 'b', 0 or None, not None, 5 if not 0 else 6, 1 == True, [] is not [], 'x' 'y', 3 in [1, 2, 3], 1 <= 1)
global_var = 1
def use(): global global_var; global_var += 1; return global_var
print(use(), global_var, globals()['global_var'], 'use' in dir(), __name__, __file__.split('/')[-1], __doc__)
print(type(print), type(type), type(None), type(...), type(NotImplemented), type(lambda: 0), type((x for x in [])), type(range(1)), type(int.__add__), type([].append), type(type.__dict__), type(object().__init__), type(str.join), type(dict.fromkeys), type(property()), type(__builtins__))
print(isinstance(True, (int, str)), issubclass(bool, int), bool.__mro__, type(5).__name__, (5).__class__, int.__bases__, object.__bases__, type.__mro__, type(type(5)), object.__subclasses__ is not None)
print(f'{annotate!r:.18}', f'{[1,2]!s:>10}', f'{3.0:g} {1e20:g} {0.1+0.2:.17g} {1/3:.3%}', f'{"":5}|{None}', f'{b"x"}', f'{1:b}{2:o}{255:X}{255:#x}', f'{123456789:,}', f'{-1:+}', f'{"x":*<3}')
