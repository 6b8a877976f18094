# Descriptors, parts of classes, functions and code.
import gc, sys, tracemalloc

class C: pass
class D:
    def __init__(self): self.x = 1
    def meth(self): return 1
    @property
    def prop(self): return 2
    @classmethod
    def cm(cls): return cls
    @staticmethod
    def sm(): return 1
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i
    def __add__(self, o): return 1
    def __call__(self, *a, **k): return 1
    def __eq__(self, o): return True
    def __hash__(self): return 7
    def __iter__(self): return iter((1, 2))
    def __contains__(self, x): return True
    def __bool__(self): return True
    def __str__(self): return "d"
    def __repr__(self): return "d"
    def __enter__(self): return self
    def __exit__(self, *a): return None
    def __lt__(self, o): return True
    def __setitem__(self, k, v): pass
    def __delitem__(self, k): pass
    def __format__(self, s): return "f"
    def __int__(self): return 5
    def __index__(self): return 5
    def __float__(self): return 5.0
class S: __slots__ = ("a", "b")
class L(list): pass
class T(tuple): pass
class DD(dict): pass
class ST(str): pass
class I(int): pass
class E(Exception): pass
class New:
    def __new__(cls, *a, **k): return object.__new__(cls)
class NI:
    def __new__(cls, *a, **k): return object.__new__(cls)
    def __init__(self, *a, **k): pass
c, d, s = C(), D(), S()
big = 10 ** 40
med = 123456789
f1, f2 = 1.5, 2.25
l3 = [3, 1, 2]; l100 = list(range(100)); t3 = (1, 2, 3); st = {1, 2, 3}; fs = frozenset(st)
dct = {"a": 1, "b": 2}; di = {1: 1, 2: 2}
txt = "hello world, this is text"; uni = "h\u00e9llo \u4e16"; by = b"some bytes here"; ba = bytearray(by)
def fn0(): pass
def fn1(a): return a
def fnd(a, b=2, *, k=3): return a
def va(*a): return a
def kw(**k): return k
def vakw(*a, **k): return k
def gen(n):
    for i in range(n): yield i
def clo():
    x = 1
    def g(): return x
    return g
it = iter
lam = lambda x: x

def probe(text, work):
    work()
    work()
    gc.collect()
    gc.disable()
    tracemalloc.start()
    young = gc.get_count()[0]
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    result = work()
    now, peak = tracemalloc.get_traced_memory()
    young = gc.get_count()[0] - young
    tracemalloc.stop()
    gc.enable()
    print(text, now - before, peak - before, young)

def work_0():
    return super(D, d)

def work_1():
    return property(fn1)

def work_2():
    return classmethod(fn1)

def work_3():
    return staticmethod(fn1)

def work_4():
    return D.meth.__get__(d)

def work_5():
    return D.__dict__

def work_6():
    return D.__mro__

def work_7():
    return D.__bases__

def work_8():
    return D.mro()

def work_9():
    return D.__subclasses__()

def work_10():
    return fn0.__code__

def work_11():
    return fn0.__code__.co_code

def work_12():
    return fn0.__globals__

def work_13():
    return fnd.__defaults__

def work_14():
    return fnd.__kwdefaults__

def work_15():
    return fn0.__dict__

def work_16():
    return fn0.__annotations__

def work_17():
    return clo().__closure__

def work_18():
    return fn0.__name__

def work_19():
    return sys._getframe()

def work_20():
    return sys.exc_info()

probe('return super(D, d)', work_0)
probe('return property(fn1)', work_1)
probe('return classmethod(fn1)', work_2)
probe('return staticmethod(fn1)', work_3)
probe('return D.meth.__get__(d)', work_4)
probe('return D.__dict__', work_5)
probe('return D.__mro__', work_6)
probe('return D.__bases__', work_7)
probe('return D.mro()', work_8)
probe('return D.__subclasses__()', work_9)
probe('return fn0.__code__', work_10)
probe('return fn0.__code__.co_code', work_11)
probe('return fn0.__globals__', work_12)
probe('return fnd.__defaults__', work_13)
probe('return fnd.__kwdefaults__', work_14)
probe('return fn0.__dict__', work_15)
probe('return fn0.__annotations__', work_16)
probe('return clo().__closure__', work_17)
probe('return fn0.__name__', work_18)
probe('return sys._getframe()', work_19)
probe('return sys.exc_info()', work_20)
