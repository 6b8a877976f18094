# Dictionaries that change: their tables.
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
    x = {}
    x["a"] = 1
    return x

def work_1():
    x = {}
    x[1] = 1
    return x

def work_2():
    x = {}
    x.update(dct)
    return x

def work_3():
    x = {}
    x.update(a=1)
    return x

def work_4():
    x = {}
    x.update([("a", 1)])
    return x

def work_5():
    x = {}
    x.setdefault("a", []).append(1)
    return x

def work_6():
    x = dict(dct)
    x.pop("a")
    return x

def work_7():
    x = dict(dct)
    x.popitem()
    return x

def work_8():
    x = dict(dct)
    x.clear()
    return x

def work_9():
    x = dict(dct)
    del x["a"]
    return x

def work_10():
    x = {}
    [x.__setitem__(i, i) for i in range(20)]
    return x

def work_11():
    x = {i: i for i in range(10)}
    x[100] = 1
    return x

def work_12():
    x = {str(i): i for i in range(10)}
    return x

def work_13():
    x = dict(dct)
    x[1] = 2
    return x

def work_14():
    x = dict(dct)
    x |= di
    return x

probe('x = {};; x["a"] = 1;; return x', work_0)
probe('x = {};; x[1] = 1;; return x', work_1)
probe('x = {};; x.update(dct);; return x', work_2)
probe('x = {};; x.update(a=1);; return x', work_3)
probe('x = {};; x.update([("a", 1)]);; return x', work_4)
probe('x = {};; x.setdefault("a", []).append(1);; return x', work_5)
probe('x = dict(dct);; x.pop("a");; return x', work_6)
probe('x = dict(dct);; x.popitem();; return x', work_7)
probe('x = dict(dct);; x.clear();; return x', work_8)
probe('x = dict(dct);; del x["a"];; return x', work_9)
probe('x = {};; [x.__setitem__(i, i) for i in range(20)];; return x', work_10)
probe('x = {i: i for i in range(10)};; x[100] = 1;; return x', work_11)
probe('x = {str(i): i for i in range(10)};; return x', work_12)
probe('x = dict(dct);; x[1] = 2;; return x', work_13)
probe('x = dict(dct);; x |= di;; return x', work_14)
