# Lists that change: their arrays, kept and at the most.
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
    l = []
    l.append(1)
    return l

def work_1():
    l = []
    l.extend(l3)
    return l

def work_2():
    l = []
    l.extend(range(10))
    return l

def work_3():
    l = []
    l.extend(gen(10))
    return l

def work_4():
    l = []
    l += t3
    return l

def work_5():
    l = []
    l += gen(3)
    return l

def work_6():
    l = list(l3)
    l.insert(0, 1)
    return l

def work_7():
    l = list(l100)
    l.pop()
    return l

def work_8():
    l = list(l100)
    del l[10:90]
    return l

def work_9():
    l = list(l100)
    l.clear()
    return l

def work_10():
    l = list(l100)
    l[10:20] = []
    return l

def work_11():
    l = list(l100)
    l[:] = l3
    return l

def work_12():
    l = list(l100)
    l[::2] = l100[:50]
    return l

def work_13():
    l = list(l3)
    l.sort()
    return l

def work_14():
    l = list(l3)
    l.sort(key=fn1)
    return l

def work_15():
    l = list(l3)
    l.reverse()
    return l

def work_16():
    l = list(l3)
    l *= 3
    return l

def work_17():
    l = []
    [l.append(i) for i in range(20)]
    return l

def work_18():
    l = [0] * 10
    return l

probe('l = [];; l.append(1);; return l', work_0)
probe('l = [];; l.extend(l3);; return l', work_1)
probe('l = [];; l.extend(range(10));; return l', work_2)
probe('l = [];; l.extend(gen(10));; return l', work_3)
probe('l = [];; l += t3;; return l', work_4)
probe('l = [];; l += gen(3);; return l', work_5)
probe('l = list(l3);; l.insert(0, 1);; return l', work_6)
probe('l = list(l100);; l.pop();; return l', work_7)
probe('l = list(l100);; del l[10:90];; return l', work_8)
probe('l = list(l100);; l.clear();; return l', work_9)
probe('l = list(l100);; l[10:20] = [];; return l', work_10)
probe('l = list(l100);; l[:] = l3;; return l', work_11)
probe('l = list(l100);; l[::2] = l100[:50];; return l', work_12)
probe('l = list(l3);; l.sort();; return l', work_13)
probe('l = list(l3);; l.sort(key=fn1);; return l', work_14)
probe('l = list(l3);; l.reverse();; return l', work_15)
probe('l = list(l3);; l *= 3;; return l', work_16)
probe('l = [];; [l.append(i) for i in range(20)];; return l', work_17)
probe('l = [0] * 10;; return l', work_18)
