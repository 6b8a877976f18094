# What exceptions keep alive, and how long.
import sys, gc
class A:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
def f(n):
    a = A(n)
    raise ValueError(n)
try: f(1)
except ValueError as e: print("caught", sys.getrefcount(e), sorted(e.__traceback__.tb_next.tb_frame.f_locals))
print("after")
saved = None
try: f(2)
except ValueError as e: saved = e
print("saved", saved.__traceback__.tb_next.tb_frame.f_locals["a"].n)
saved.__traceback__ = None
print("tb cleared")
def g():
    try: f(3)
    except ValueError as e: err = e
    return "g done"
print(g(), gc.collect())
def h():
    try: f(4)
    finally: print("finally")
try: h()
except ValueError: print("h caught")
def i():
    try:
        try: f(5)
        except ValueError as e: raise KeyError(5) from e
    except KeyError as k: return k
k = i()
print(type(k.__cause__), k.__context__ is k.__cause__, sys.getrefcount(k.__cause__))
del k
print("chained gone", gc.collect())
import traceback
try: f(6)
except ValueError as e:
    tb = e.__traceback__
    n = 0
    while tb: n += 1; tb = tb.tb_next
    print(n, sys.exc_info()[1] is e, sys.getrefcount(sys.exc_info()[2]))
try: f(7)
except ValueError as e: e.__traceback__.tb_next.tb_frame.clear(); print("cleared")
def gen():
    a = A("gen")
    try: yield 1
    except GeneratorExit: print("exit"); raise
    finally: print("gen finally")
it = gen(); next(it); del it
it = gen(); next(it)
try: it.throw(KeyError("x"))
except KeyError as e: print("thrown", e)
print(it.gi_frame)
def rec(n):
    a = A(n)
    if n: rec(n - 1)
    else: 1 / 0
try: rec(3)
except ZeroDivisionError: print("unwound")
e = None
try: raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except* ValueError as eg: print(eg.exceptions, sys.getrefcount(eg))
except* KeyError as eg: print(eg.exceptions)
