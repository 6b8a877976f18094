# Functions hold defaults, keyword defaults, closure, dict: what changing them does.
def f(a, b=2, *, k=3): return a, b, k
f.__defaults__ = (10, 20)
print(f())
f.__kwdefaults__["k"] = 30
print(f(1))
f.__defaults__ = None
f.__kwdefaults__ = None
try:
    f(1)
except TypeError as e:
    print(e)
def g(): return "g"
def h(): return "h"
g.__code__ = h.__code__
print(g(), g.__name__, g.__code__ is h.__code__)
def closure():
    x = 1
    return lambda: x
try:
    g.__code__ = closure().__code__
except ValueError as e:
    print(e)
c1, c2 = closure(), closure()
c2.__closure__[0].cell_contents = 99
print(c1(), c2())
import types
print(types.FunctionType(c1.__code__, globals(), closure=c2.__closure__)())
