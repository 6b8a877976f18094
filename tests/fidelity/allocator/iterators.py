# Iterators of every kind.
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
    return iter(l3)

def work_1():
    return iter(t3)

def work_2():
    return iter(dct)

def work_3():
    return iter(st)

def work_4():
    return iter(txt)

def work_5():
    return iter(by)

def work_6():
    return iter(d)

def work_7():
    return iter(fn0, None)

def work_8():
    return reversed(l3)

def work_9():
    return reversed(dct)

def work_10():
    return reversed(t3)

def work_11():
    return reversed(range(10))

def work_12():
    return dct.keys()

def work_13():
    return dct.values()

def work_14():
    return dct.items()

def work_15():
    return iter(dct.items())

def work_16():
    return next(iter(dct.items()))

def work_17():
    return next(iter(l3))

def work_18():
    return enumerate(l3)

def work_19():
    return zip(l3, l3)

def work_20():
    return zip()

def work_21():
    return map(fn1, l3)

def work_22():
    return map(fn1, l3, l3)

def work_23():
    return filter(None, l3)

def work_24():
    return next(enumerate(l3))

def work_25():
    return next(zip(l3, t3))

def work_26():
    return slice(1, 2, 3)

def work_27():
    return slice(1)

def work_28():
    return l100[1:50]

def work_29():
    return l100[::3]

def work_30():
    return l100[::-1]

probe('iter(l3)', work_0)
probe('iter(t3)', work_1)
probe('iter(dct)', work_2)
probe('iter(st)', work_3)
probe('iter(txt)', work_4)
probe('iter(by)', work_5)
probe('iter(d)', work_6)
probe('iter(fn0, None)', work_7)
probe('reversed(l3)', work_8)
probe('reversed(dct)', work_9)
probe('reversed(t3)', work_10)
probe('reversed(range(10))', work_11)
probe('dct.keys()', work_12)
probe('dct.values()', work_13)
probe('dct.items()', work_14)
probe('iter(dct.items())', work_15)
probe('next(iter(dct.items()))', work_16)
probe('next(iter(l3))', work_17)
probe('enumerate(l3)', work_18)
probe('zip(l3, l3)', work_19)
probe('zip()', work_20)
probe('map(fn1, l3)', work_21)
probe('map(fn1, l3, l3)', work_22)
probe('filter(None, l3)', work_23)
probe('next(enumerate(l3))', work_24)
probe('next(zip(l3, t3))', work_25)
probe('slice(1, 2, 3)', work_26)
probe('slice(1)', work_27)
probe('l100[1:50]', work_28)
probe('l100[::3]', work_29)
probe('l100[::-1]', work_30)
