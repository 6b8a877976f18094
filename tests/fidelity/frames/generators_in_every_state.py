# Generators: what their frames hold, and how they end.
import sys, gc
sys.unraisablehook = lambda report: print("unraisable", report.exc_value)
class A:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
def g(a):
    b = A("b")
    x = yield a
    print("got", x)
    try: yield b
    finally: print("finally")
it = g(A("a")); print(sys.getrefcount(it), it.gi_frame.f_lasti >= -1, it.gi_running, it.gi_suspended)
print(next(it).n, it.gi_suspended, [type(r).__name__ for r in gc.get_referents(it)])
print(it.send("v").n)
fr = it.gi_frame; print(sys.getrefcount(fr), fr.f_locals.keys(), fr.f_back)
del it; print("deleted"); print(fr.f_locals.keys()); del fr; print("frame gone")
def c():
    while True:
        try: yield
        except ValueError as e: print("ve", e)
it = c(); next(it); it.throw(ValueError("x")); it.close(); print(it.gi_frame)
def d(): return (yield from [1, 2])
print(list(d()))
def e():
    r = yield from f(); print("r", r); return "e"
def f():
    x = A("f local"); yield 1; return "f"
it = e(); next(it)
try: next(it)
except StopIteration as s: print(s.value)
def k():
    try: yield 1
    except GeneratorExit: print("ge"); return "ret"
it = k(); next(it); print(it.close()); print(k().close())
def ign():
    while True:
        try: yield
        except GeneratorExit: print("ignored")
it = ign(); next(it)
try: it.close()
except RuntimeError as x: print(x)
it = None
print("--")
def cyc():
    me = yield
    a = A("in cycle")
    try: yield me
    finally: print("cycle finally")
it = cyc(); next(it); it.send(it); del it; print(gc.collect())
x = (i for i in [A("l1"), A("l2")]); next(x); del x; print("ge del")
def rec(n):
    yield n
    if n: yield from rec(n - 1)
print(list(rec(5)), sys.getsizeof(rec(1)), sys.getsizeof((i for i in [])), sys.getsizeof(g(1)))
it = rec(3); next(it); next(it); print(it.gi_yieldfrom, it.gi_code.co_name) if 0 else print(it.gi_yieldfrom is not None, it.gi_code.co_name)
def lots():
    a = [A(i) for i in range(3)]
    for v in a: yield v
for v in lots():
    if v.n == 1: break
print("broke"); del v; gc.collect(); print("end")
