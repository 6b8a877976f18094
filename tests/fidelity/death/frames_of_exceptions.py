import sys
# exceptions & frames holding
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(n):
    d = D(n)
    if n == 0: raise ValueError("bottom")
    f(n - 1)
try: f(3)
except ValueError as e:
    print("caught"); tb = e.__traceback__; depth = 0
    while tb: depth += 1; print(tb.tb_lineno, tb.tb_frame.f_code.co_name, sorted(tb.tb_frame.f_locals) if depth > 1 else ""); tb = tb.tb_next
print("out")
try:
    try: f(1)
    except ValueError as e: raise KeyError("second") from e
except KeyError as k: print(k.__cause__, k.__context__ is k.__cause__); k.__cause__.__traceback__ = None; print("cut"); k.__cause__ = None; k.__context__ = None; print("cleared")
print("after")
def g():
    d = D("g")
    try: return d.n
    finally: print("finally")
print(g())
def h():
    d = D("h1")
    try: raise RuntimeError
    except RuntimeError: d = D("h2"); print("in except")
    else: print("no")
    finally: print("fin"); del d
    print("end h")
h()
def loop():
    for i in range(2): d = D("loop%d" % i); print("iter", i)
    print("end"); return 1
loop()
def w():
    class CM:
        def __enter__(self): return D("entered")
        def __exit__(self, *a): print("exit", a[0] and a[0].__name__); return True
    with CM() as x, CM() as y: raise IndexError
    print(x.n, y.n); x = None; print("x gone")
w()
import traceback
def t():
    d = D("tb")
    try: raise OSError("os")
    except OSError as e: s = traceback.format_exc(); te = traceback.TracebackException.from_exception(e); ex = e; return te
te = t(); print("returned"); print(te.exc_type_str if hasattr(te, "exc_type_str") else ""); import gc; print(gc.collect())
def eg():
    try: raise ExceptionGroup("eg", [ValueError(D("in group")), TypeError(1)])
    except* ValueError as e: print(len(e.exceptions)); v = e.exceptions[0].args[0].n; print(v)
    except* TypeError as e: print("type")
    print("after eg")
eg()
def ctx():
    try:
        try: 1 / 0
        finally: d = D("in finally"); raise KeyError
    except KeyError as e: print(type(e.__context__).__name__); return
ctx(); sys.exc_info(); print(sys.exception())
def gen():
    d = D("gen local")
    try: yield 1; yield 2
    except GeneratorExit: print("GE"); raise
    finally: print("gen fin")
for v in gen(): break
print("broke"); q = gen(); next(q); q.close(); print("closed"); q = gen(); next(q)
try: q.throw(KeyError("thrown"))
except KeyError as e: print("thrown out", e.__traceback__.tb_next.tb_frame.f_code.co_name)
print("done"); del q
def rec(n):
    d = D("rec") if n == 0 else None; return rec(n + 1)
try: rec(0)
except RecursionError as e: print(type(e).__name__)
print("last")
