# What string methods make.
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
    return txt + txt

def work_1():
    return txt + uni

def work_2():
    return txt * 3

def work_3():
    return txt[3]

def work_4():
    return txt[3:8]

def work_5():
    return txt[::2]

def work_6():
    return uni[2:]

def work_7():
    return txt.upper()

def work_8():
    return txt.title()

def work_9():
    return uni.upper()

def work_10():
    return txt.split()

def work_11():
    return txt.split(",")

def work_12():
    return txt.rsplit(" ", 1)

def work_13():
    return txt.splitlines()

def work_14():
    return txt.partition(",")

def work_15():
    return txt.replace("l", "LL")

def work_16():
    return txt.replace("zz", "y")

def work_17():
    return txt.strip()

def work_18():
    return (" " + txt).strip()

def work_19():
    return txt.center(40)

def work_20():
    return txt.zfill(40)

def work_21():
    return txt.join(["a", "b", "c"])

def work_22():
    return ",".join(txt)

def work_23():
    return ",".join(x for x in "abc")

def work_24():
    return txt.encode()

def work_25():
    return uni.encode()

def work_26():
    return txt.encode("latin-1")

def work_27():
    return uni.encode("utf-16")

def work_28():
    return by.decode()

def work_29():
    return by.decode("latin-1")

probe('txt + txt', work_0)
probe('txt + uni', work_1)
probe('txt * 3', work_2)
probe('txt[3]', work_3)
probe('txt[3:8]', work_4)
probe('txt[::2]', work_5)
probe('uni[2:]', work_6)
probe('txt.upper()', work_7)
probe('txt.title()', work_8)
probe('uni.upper()', work_9)
probe('txt.split()', work_10)
probe('txt.split(",")', work_11)
probe('txt.rsplit(" ", 1)', work_12)
probe('txt.splitlines()', work_13)
probe('txt.partition(",")', work_14)
probe('txt.replace("l", "LL")', work_15)
probe('txt.replace("zz", "y")', work_16)
probe('txt.strip()', work_17)
probe('(" " + txt).strip()', work_18)
probe('txt.center(40)', work_19)
probe('txt.zfill(40)', work_20)
probe('txt.join(["a", "b", "c"])', work_21)
probe('",".join(txt)', work_22)
probe('",".join(x for x in "abc")', work_23)
probe('txt.encode()', work_24)
probe('uni.encode()', work_25)
probe('txt.encode("latin-1")', work_26)
probe('uni.encode("utf-16")', work_27)
probe('by.decode()', work_28)
probe('by.decode("latin-1")', work_29)
