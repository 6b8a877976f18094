# What lists, tuples, dictionaries and sets take: kept, at the most, and counted as young.
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
    return None

def work_1():
    return []

def work_2():
    return [1, 2, 3]

def work_3():
    return [c]

def work_4():
    return [c, d]

def work_5():
    return [c, c, c, c, c]

def work_6():
    return ()

def work_7():
    return (c,)

def work_8():
    return (c, d, s)

def work_9():
    return {}

def work_10():
    return {"a": c}

def work_11():
    return {c: 1}

def work_12():
    return {1: 2, 3: 4}

def work_13():
    return {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}

def work_14():
    return {c}

def work_15():
    return {1, 2, 3}

def work_16():
    return set()

def work_17():
    return frozenset()

def work_18():
    return frozenset(t3)

probe('None', work_0)
probe('[]', work_1)
probe('[1, 2, 3]', work_2)
probe('[c]', work_3)
probe('[c, d]', work_4)
probe('[c, c, c, c, c]', work_5)
probe('()', work_6)
probe('(c,)', work_7)
probe('(c, d, s)', work_8)
probe('{}', work_9)
probe('{"a": c}', work_10)
probe('{c: 1}', work_11)
probe('{1: 2, 3: 4}', work_12)
probe('{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}', work_13)
probe('{c}', work_14)
probe('{1, 2, 3}', work_15)
probe('set()', work_16)
probe('frozenset()', work_17)
probe('frozenset(t3)', work_18)
