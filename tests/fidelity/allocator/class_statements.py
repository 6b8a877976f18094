# What a class statement holds at most and at the end, with keywords, metaclasses and __set_name__.
import gc, tracemalloc
def probe(text, work):
    work(); work()
    gc.collect(); gc.disable()
    tracemalloc.start()
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    result = work()
    now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    gc.enable()
    print(text, now - before, peak - before)
def w1():
    class X: pass
    return X
def w2():
    class X:
        def f(self): pass
    return X
def w3():
    class X:
        @property
        def p(self): pass
    return X
def w4():
    class X(w1): pass
    return X
class B: pass
def w5():
    class X(B): pass
    return X
def w6():
    class X:
        __slots__=('a','b')
    return X
def w7():
    class X:
        __slots__=('a','b')
        def __init__(self): self.a=1; self.b=2
        def __eq__(self,o): return super().__eq__(o)
    return X
class M(type): pass
def w8():
    class X(metaclass=M): pass
    return X
class BB:
    def __init_subclass__(cls, a=1): pass
def w9():
    class X(BB, a=3):
        x=1
    return X
class D:
    def __set_name__(s,o,n): pass
def w10():
    class X:
        x=D()
        y=D()
    return X
def w11(): return type("X",(),{})
def w12(): return type("X",(B,),{'a':1})
def w13():
    class X(BB): x: int = 1
    return X
class E: pass
def w14():
    class X(B,E): pass
    return X
def w16():
    class X(list): pass
    return X
def w17():
    class X(Exception): pass
    return X
for i in (1,2,3,5,6,7,8,9,10,11,12,13,14,16,17):
    probe(i, globals()[f'w{i}'])
