import builtins, re


def print(*args, **options):
    """As the built-in one, without addresses."""
    builtins.print(*(re.sub("0x[0-9a-f]+", "0x", str(arg)) for arg in args), **options)


class A:
    def __getattr__(self, n):
        if n.startswith('dyn_'): return n[4:]
        raise AttributeError(f'no {n}')
    def __setattr__(self, n, v): print('set', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
a = A(); a.x = 1; print(a.x, a.dyn_foo); del a.x
try: a.y
except AttributeError as e: print(e, e.name, e.obj)
try: del a.q
except AttributeError as e: print(e)
print(hasattr(a,'z'), getattr(a,'z',5), getattr(a,'dyn_1'))
class B:
    def __getattribute__(self, n):
        print('get', n)
        return object.__getattribute__(self, n)
b = B(); b.v = 2; print(b.v)
try: b.nope
except AttributeError as e: print(e)
class P:
    def __init__(self): self._d = {}
    def __getitem__(self, k): return self._d[k]
    def __setitem__(self, k, v): self._d[k] = v
    def __delitem__(self, k): del self._d[k]
    def __contains__(self, k): return k in self._d
    def __len__(self): return len(self._d)
    def __missing__(self, k): return 'missing'
p = P(); p['a'] = 1; print(p['a'], 'a' in p, len(p), bool(p)); del p['a']; print(bool(p))
class MD(dict):
    def __missing__(self, k): self[k] = k*2; return self[k]
m = MD(); print(m['ab'], m, m.get('zz'))
print(dir(P())[-4:], vars(p))
try: vars(5)
except TypeError as e: print(e)
try: vars(object())
except TypeError as e: print(e)
try: getattr(1, 2)
except TypeError as e: print(e)
try: setattr(1, 'x', 2)
except AttributeError as e: print(e)
try: setattr(object(), 'x', 2)
except AttributeError as e: print(e)
try: int.x = 1
except TypeError as e: print(e)
try: (5).real = 1
except AttributeError as e: print(e)
try: [].append = 1
except AttributeError as e: print(e)
try: 'a'.foo
except AttributeError as e: print(e)
try: None.foo
except AttributeError as e: print(e)
try: (lambda:0).foo
except AttributeError as e: print(e)
try: A.foo
except AttributeError as e: print(e)
import math
try: math.sqroot
except AttributeError as e: print(e)
