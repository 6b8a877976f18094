# Frame objects and tracebacks.
import sys
from sys import getsizeof as sz
print(sz(sys._getframe()))
def a(): return sz(sys._getframe())
def b(x, y, z): return sz(sys._getframe())
def c():
    p = [1, 2, 3]
    return sz(sys._getframe()) + 0 * max(p[0], p[1], p[2], len(p))
print(a(), b(1, 2, 3), c(), a.__code__.co_stacksize, b.__code__.co_stacksize, c.__code__.co_stacksize)
try:
    1 / 0
except ZeroDivisionError as e:
    print(sz(e), sz(e.__traceback__), sz(e.__traceback__.tb_frame))
    e.note = 1
    print(sz(e), sz(e.__dict__))
print(sz(ValueError()), sz(KeyError("k")), sz(OSError()), sz(StopIteration(1)), sz(SystemExit()), sz(NameError()), sz(AttributeError()), sz(ImportError()), sz(SyntaxError()), sz(UnicodeDecodeError("a", b"", 0, 0, "")), sz(BaseException()), sz(ExceptionGroup("", [ValueError()])))
class E(Exception): pass
print(sz(E()), sz(E(1, 2)))
