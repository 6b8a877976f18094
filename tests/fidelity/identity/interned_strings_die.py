# Interned strings are mortal: a weak trace of one by its count and its identity.
import sys
a = sys.intern("".join(["mort", "al name"]))
print(sys.getrefcount(a))
b = sys.intern("".join(["mortal", " name"]))
print(a is b, sys.getrefcount(a))
d = {a: 1}
print(sys.getrefcount(a))
del b, d
print(sys.getrefcount(a))
class C: pass
c = C()
setattr(c, "".join(["attr", "_x"]), 1)
name = list(vars(c))[0]
print(name is sys.intern("".join(["attr", "_x"])), sys.getrefcount(name))
class S(str): pass
try:
    sys.intern(S("x"))
except TypeError as e:
    print(e)
try:
    sys.intern(5)
except TypeError as e:
    print(e)
k = "".join(["k", "w_name"])
def f(**kw): return list(kw)[0]
print(f(**{k: 1}) is k, getattr(c, "".join(["attr", "_x"])))
