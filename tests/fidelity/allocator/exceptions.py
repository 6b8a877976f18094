# Exceptions raised and caught.
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
    try:
        raise E("x")
    except E as e: pass
    return 1

def work_1():
    try:
        1 / 0
    except ZeroDivisionError: pass
    return 1

def work_2():
    try:
        {}["a"]
    except KeyError: pass
    return 1

def work_3():
    try:
        c.nope
    except AttributeError: pass
    return 1

def work_4():
    try:
        [][1]
    except IndexError: pass
    return 1

def work_5():
    try:
        int("x")
    except ValueError: pass
    return 1

def work_6():
    try:
        nope
    except NameError: pass
    return 1

def work_7():
    try:
        raise E("x")
    except E as e: r = e
    return r

def work_8():
    try:
        fn1()
    except TypeError: pass
    return 1

def work_9():
    try:
        1 + "a"
    except TypeError: pass
    return 1

def work_10():
    try:
        raise E from E()
    except E as e: pass
    return 1

probe('try:;;     raise E("x");; except E as e: pass;; return 1', work_0)
probe('try:;;     1 / 0;; except ZeroDivisionError: pass;; return 1', work_1)
probe('try:;;     {}["a"];; except KeyError: pass;; return 1', work_2)
probe('try:;;     c.nope;; except AttributeError: pass;; return 1', work_3)
probe('try:;;     [][1];; except IndexError: pass;; return 1', work_4)
probe('try:;;     int("x");; except ValueError: pass;; return 1', work_5)
probe('try:;;     nope;; except NameError: pass;; return 1', work_6)
probe('try:;;     raise E("x");; except E as e: r = e;; return r', work_7)
probe('try:;;     fn1();; except TypeError: pass;; return 1', work_8)
probe('try:;;     1 + "a";; except TypeError: pass;; return 1', work_9)
probe('try:;;     raise E from E();; except E as e: pass;; return 1', work_10)
