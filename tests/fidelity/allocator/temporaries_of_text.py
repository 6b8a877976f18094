# Temporaries of text that is written piece by piece, and of some functions: the most that was held.
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
    return str(l3)

def work_1():
    return str(dct)

def work_2():
    return str(st)

def work_3():
    return "%s %d" % (txt, med)

def work_4():
    return "%(a)s" % dct

def work_5():
    return f"{med:>20}"

def work_6():
    return f"{f1:.3f}"

def work_7():
    return "{} {}".format(txt, med)

def work_8():
    return format(med, ",")

def work_9():
    return txt.translate({104: "J"})

def work_10():
    return ascii(uni)

def work_11():
    return ST("abc")

def work_12():
    return dir(c)

def work_13():
    return locals()

def work_15():
    return object.__repr__(c)

def work_16():
    return f1.hex()

def work_17():
    return tuple(d)

probe('str(l3)', work_0)
probe('str(dct)', work_1)
probe('str(st)', work_2)
probe('"%s %d" % (txt, med)', work_3)
probe('"%(a)s" % dct', work_4)
probe('f"{med:>20}"', work_5)
probe('f"{f1:.3f}"', work_6)
probe('"{} {}".format(txt, med)', work_7)
probe('format(med, ",")', work_8)
probe('txt.translate({104: "J"})', work_9)
probe('ascii(uni)', work_10)
probe('ST("abc")', work_11)
probe('dir(c)', work_12)
probe('locals()', work_13)
probe('object.__repr__(c)', work_15)
probe('f1.hex()', work_16)
probe('tuple(d)', work_17)
probe('locals() of variables', lambda a=1, b=[2], *c, **k: locals())
probe('dir of a number', lambda: dir(5))
probe('dir of a class', lambda: dir(D))
probe('dir()', lambda: dir())
probe('a wide ST', lambda: ST('\u0101' * 50))
probe('an empty ST', lambda: ST())
for text, table in (('hello' * 100, {104: None}), ('hello' * 100, {104: '\u0101'}), ('\u0101b', {0x101: 'abc'}), ('hello', {}),
                    ('hello', {104: 'Jxxxxxxxxxx'}), ('h\xe9', {104: 0x20ac}), ('hello', str.maketrans('el', 'ip', 'o'))):
    probe(f'translate by {table}', lambda: text.translate(table))
