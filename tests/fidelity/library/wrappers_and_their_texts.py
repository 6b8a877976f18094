import functools
class A:
    @functools.cached_property
    def cost(self):
        """The cost of the item."""
        return 1
print(A.cost.__doc__)
def dec(f):
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
class B:
    @functools.singledispatchmethod
    @classmethod
    def f(cls, arg):
        """My function docstring"""
        return str(arg)
    @functools.singledispatchmethod
    def g(self, arg):
        """My g docstring"""
print(B.f.__doc__, B().g.__doc__)
print(type.__type_params__, int.__type_params__ if hasattr(int, '__type_params__') else None)
print(functools.wraps(type)(lambda: 0).__name__)
print(functools.wraps(A)(lambda: 0).__name__, functools.wraps(len)(lambda: 0).__name__)
def cap(*a, **k): return a, k
p = functools.partial(cap); p.keywords[1234] = 'value'; print(repr(p).replace(hex(id(cap)), 'X'))
@functools.lru_cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(100), fib.cache_info())
@functools.cache
def deep(n): return 0 if n == 0 else 1 + deep(n-1)
print(deep(300))
cm, sm = classmethod(cap), staticmethod(cap)
print(cm.__dict__, sm.__name__, cm.__wrapped__ is cap)
import threading
c = threading.Condition()
with c: print(c._is_owned())
print(c._is_owned())
