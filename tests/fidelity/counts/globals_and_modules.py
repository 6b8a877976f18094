# Globals are the values of a dict; builtins and imported names are shared.
import sys
v = []
g = globals()
print(sys.getrefcount(v), g["v"] is v, sys.getrefcount(g["v"]))
g["w"] = v
print(sys.getrefcount(w))
def f():
    global v
    n = sys.getrefcount(v)
    v = None
    return n
print(f(), sys.getrefcount(w))
base = sys.getrefcount(len)
mylen = len
print(sys.getrefcount(len) - base)
import sys as again
print(again is sys)
ns = {}
exec("a = []", ns)
print(sys.getrefcount(ns["a"]), sys.getrefcount(ns), sorted(ns))
