import atexit, weakref
class R:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
z = R("z"); a = R("a"); _p = R("_p"); m = R("m")
lst = [R("l0"), R("l1")]
c1 = R("c1"); c2 = R("c2"); c1.o = c2; c2.o = c1
def func(d=R("default")): pass
class H: attr = R("classattr")
@atexit.register
def bye(): print("bye", a.n)
atexit.register(print, "second")
weakref.finalize(m, print, "fin m")
g = (x for x in [R("ingen")]); next(g)
def closure():
    v = R("cell")
    return lambda: v
cl = closure()
import sys
sys.modules["extra"] = type(sys)("extra"); sys.modules["extra"].r = R("extra module")
print("last line")
