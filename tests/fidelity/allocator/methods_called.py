# Methods of built-in types called in every way.
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
    return gc.get_referrers(c)

def work_1():
    return gc.get_referents(c)

def work_2():
    return gc.get_count()

def work_3():
    return sys.getsizeof(c)

def work_4():
    return sys.getrefcount(c)

def work_5():
    return l3.__len__()

def work_6():
    return l3.__iter__()

def work_7():
    return l3.append

def work_8():
    return (5).__add__(6)

def work_9():
    return txt.__add__("a")

def work_10():
    return d.__class__

def work_11():
    return c.__dict__

def work_12():
    return c.__eq__(d)

def work_13():
    return object.__new__(C)

def work_14():
    return list.__new__(L)

def work_15():
    return type(c)()

probe('return gc.get_referrers(c)', work_0)
probe('return gc.get_referents(c)', work_1)
probe('return gc.get_count()', work_2)
probe('return sys.getsizeof(c)', work_3)
probe('return sys.getrefcount(c)', work_4)
probe('return l3.__len__()', work_5)
probe('return l3.__iter__()', work_6)
probe('return l3.append', work_7)
probe('return (5).__add__(6)', work_8)
probe('return txt.__add__("a")', work_9)
probe('return d.__class__', work_10)
probe('return c.__dict__', work_11)
probe('return c.__eq__(d)', work_12)
probe('return object.__new__(C)', work_13)
probe('return list.__new__(L)', work_14)
probe('return type(c)()', work_15)
