# exceptions hold frames
import sys, gc, weakref, traceback
class Big:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
saved = None
def work():
    big = Big("work")
    raise RuntimeError("x")
try: work()
except RuntimeError as e: saved = e
print("after", sys.getrefcount(saved), saved.__traceback__.tb_next.tb_frame.f_locals["big"].n)
saved.__traceback__ = None
print("cleared tb")
def chain():
    b = Big("chain")
    try:
        1/0
    except ZeroDivisionError:
        raise KeyError("k")
try: chain()
except KeyError as e:
    print(repr(e.__context__), e.__suppress_context__)
    saved = e
print("now")
saved.with_traceback(None); print("ctx still", saved.__context__.__traceback__ is not None)
saved = None
print("gone")
def cyc():
    b = Big("cyc")
    try: raise ValueError
    except ValueError as e: err = e
cyc(); print("not yet"); print(gc.collect())
def frameholder():
    b = Big("frame"); return sys._getframe()
f = frameholder(); print(f.f_locals["b"].n, f.f_lineno, f.f_back is not None); f.clear(); print("cleared"); del f
try:
    try: work()
    finally: print("finally")
except RuntimeError: print(sys.exc_info()[0].__name__, sys.exception())
print(sys.exc_info())
class CM:
    def __enter__(s): return s
    def __exit__(s, t, v, tb): print("exit", t and t.__name__, sys.getrefcount(v)); return True
with CM(): work()
print("end")
