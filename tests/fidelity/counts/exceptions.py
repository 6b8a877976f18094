# A caught exception is held by its name and by the handling state; its traceback holds the frame's locals.
import sys
def f():
    v = []
    try:
        raise ValueError(v)
    except ValueError as e:
        print(sys.getrefcount(e), sys.getrefcount(v), sys.getrefcount(e.args))
    print(sys.getrefcount(v))
f()
held = []
def g(x):
    raise KeyError("k")
try:
    g(held)
except KeyError as e:
    print(sys.getrefcount(held))
    kept = e
print(sys.getrefcount(held), sys.getrefcount(kept))
kept.__traceback__ = None
print(sys.getrefcount(held))
del kept
try:
    raise IndexError
except IndexError:
    e = sys.exception()
    print(sys.getrefcount(e), sys.getrefcount(sys.exc_info()[1]))
print(sys.getrefcount(e))
