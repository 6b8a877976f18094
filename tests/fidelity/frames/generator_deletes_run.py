# del of a suspended generator runs finally; inside, the generator cannot yield any more.
import sys
def hook(u): print("unraisable:", u.exc_type.__name__, u.exc_value)
sys.unraisablehook = hook
def a():
    try:
        yield 1
    finally:
        print("cleaning")
        yield 2
        print("never")
g = a(); next(g)
del g
def b():
    try:
        yield
    except BaseException as e:
        print("saw", type(e).__name__)
        raise
g = b(); next(g)
g = None
def c():
    try:
        yield
    finally:
        raise KeyError("in finally")
g = c(); next(g)
del g
def d():
    with open_thing():
        yield
class open_thing:
    def __enter__(self): print("open")
    def __exit__(self, *a): print("close", a[0] and a[0].__name__)
for _ in d(): break
print("end")
