# Calls with every kind of argument.
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
    return fn0()

def work_1():
    return fn1(1)

def work_2():
    return fn1(a=1)

def work_3():
    return fnd(1)

def work_4():
    return fnd(1, 2, k=4)

def work_5():
    return fnd(*t3[:2])

def work_6():
    return fnd(**{"a": 1})

def work_7():
    return va()

def work_8():
    return va(1)

def work_9():
    return va(1, 2, 3)

def work_10():
    return va(*l3)

def work_11():
    return va(*t3)

def work_12():
    return va(*l3, 1)

def work_13():
    return kw()

def work_14():
    return kw(a=1)

def work_15():
    return kw(**dct)

def work_16():
    return kw(**dct, c=3)

def work_17():
    return vakw(1, 2, a=3)

def work_18():
    return vakw(*t3, **dct)

def work_19():
    return lam(1)

def work_20():
    return clo()

def work_21():
    return clo()()

def work_22():
    return lambda: 1

def work_23():
    return lambda x=1: x

def work_24():
    return lambda *, x=1: x

def work_25():
    return gen(3)

def work_26():
    return next(gen(3))

def work_27():
    return [x for x in gen(3)]

def work_28():
    return list(gen(3))

probe('fn0()', work_0)
probe('fn1(1)', work_1)
probe('fn1(a=1)', work_2)
probe('fnd(1)', work_3)
probe('fnd(1, 2, k=4)', work_4)
probe('fnd(*t3[:2])', work_5)
probe('fnd(**{"a": 1})', work_6)
probe('va()', work_7)
probe('va(1)', work_8)
probe('va(1, 2, 3)', work_9)
probe('va(*l3)', work_10)
probe('va(*t3)', work_11)
probe('va(*l3, 1)', work_12)
probe('kw()', work_13)
probe('kw(a=1)', work_14)
probe('kw(**dct)', work_15)
probe('kw(**dct, c=3)', work_16)
probe('vakw(1, 2, a=3)', work_17)
probe('vakw(*t3, **dct)', work_18)
probe('lam(1)', work_19)
probe('clo()', work_20)
probe('clo()()', work_21)
probe('lambda: 1', work_22)
probe('lambda x=1: x', work_23)
probe('lambda *, x=1: x', work_24)
probe('gen(3)', work_25)
probe('next(gen(3))', work_26)
probe('[x for x in gen(3)]', work_27)
probe('list(gen(3))', work_28)
