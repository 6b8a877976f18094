# atexit, builtins and sys at the end of the interpreter.
import sys, atexit
class A:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
atexit.register(print, "atexit 1")
atexit.register(lambda: print("atexit 2", x.n))
x = A("x"); _y = A("_y"); z = [A("z0"), A("z1")]
w = {"k": A("w")}
u, v = A("u"), A("v")
u.o, v.o = v, u
def f(): return g
g = A("global of f")
class B: attr = A("class attr")
sys.mod_attr = A("in sys")
import builtins
builtins.thing = A("in builtins")
print("end")
