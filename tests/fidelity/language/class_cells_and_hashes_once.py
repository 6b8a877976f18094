# A class's cell is set before its MRO is asked for; a bounded cache hashes an argument once for each use.
import functools, itertools, types
class Meta(type):
    def mro(cls):
        print('mro', cls.__dict__['f']() is cls)
        return super().mro()
class A(metaclass=Meta):
    def f(): return __class__
class Keep(type):
    def __new__(cls, name, bases, namespace): return super().__new__(cls, name, bases, namespace)
class B(metaclass=Keep):
    __slots__ = ['__classcell__']
    def __init__(self): super().__init__()
print(type(B.__dict__['__classcell__']), type(B()))
class H:
    def __init__(self, v): self.v, self.n = v, 0
    def __hash__(self): self.n += 1; return 7
    def __eq__(self, other): return isinstance(other, H) and self.v == other.v
for options in [dict(maxsize=1), dict(maxsize=2), dict(maxsize=3, typed=True), dict(maxsize=None), dict(maxsize=0)]:
    @functools.lru_cache(**options)
    def f(a, b=0): return 1
    x, y, z = H(1), H(2), H(3)
    f(x); f(x); f(y); f(x); f(x, 1); f(a=x); f(z); f(y); f(z)
    print(options, x.n, y.n, z.n, f.cache_info())
    f.cache_clear(); f(x); f(y); f(x)
    print(x.n, y.n, f.cache_info())
try: itertools.product([1], repeat=1, foo=2)
except TypeError as e: print(e)
