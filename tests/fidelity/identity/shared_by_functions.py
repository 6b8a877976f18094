# Functions of one file share equal tuples of constants and names, and equal tables.
import sys
def f(): return 12345
def g(): return 12345
def h(a): return a.x.y
def i(b): return b.x.y
def j(): pass
def k(): pass
def m(): return 1.5, "a b"
def n(): return 1.5, "a b"
pairs = [(f, g), (h, i), (j, k), (m, n), (f, j)]
for a, b in pairs:
    p, q = a.__code__, b.__code__
    print(p.co_consts is q.co_consts, p.co_names is q.co_names, p.co_varnames is q.co_varnames,
          p.co_linetable is q.co_linetable, p.co_exceptiontable is q.co_exceptiontable, p.co_code is p.co_code)
print(sys.getrefcount(f.__code__.co_consts), sys.getrefcount(h.__code__.co_names), sys.getrefcount(m.__code__.co_consts))
print(m.__code__.co_consts[1] is n.__code__.co_consts[1], m() is n())
ns = {}
exec("def f(): return 12345\ndef g(): return 12345", ns)
print(ns["f"].__code__.co_consts is ns["g"].__code__.co_consts, ns["f"].__code__.co_consts is f.__code__.co_consts)
print(ns["f"].__code__.co_consts[1] is ns["g"].__code__.co_consts[1], ns["f"]() is f())
