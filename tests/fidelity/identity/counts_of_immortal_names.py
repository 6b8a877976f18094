# Identifiers of the source are immortal, strings that only look like names are not.
import sys
rc = sys.getrefcount
x = "hello"
print(rc(x), rc("some_name"), rc("not a name"))
class Cls:
    attr = 1
def fn(arg): loc = arg; return loc.at2
for n in (list(globals())+list(Cls.__dict__)+["arg","loc"]):
    print(n, rc(n) > 1000000)
print([rc(k) > 1000000 for k in vars(Cls)])
print([rc(v)> 1000000 for v in fn.__code__.co_varnames])
print(rc(Cls.__name__)>1000000, rc(fn.__name__)>1000000, rc(fn.__qualname__)>1000000, rc(Cls.__qualname__)>1000000)
print(rc(fn.__code__.co_filename)>1000000)
class Outer:
    class Inner: 
        def meth(self): pass
print(rc(Outer.Inner.__qualname__), rc(Outer.Inner.meth.__qualname__), rc(Outer.Inner.meth.__code__.co_qualname))
T=type("".join(["dyn","amic"]),(),{"".join(["a","tt"]):1})
print([rc(k) for k in vars(T)], rc(T.__name__))
exec("zzz = 1\ndef qqq(): pass", ns:={})
print([rc(k) for k in ns])
print(rc(sys.intern("".join(["a","t2"]))))
print(rc(sys.intern("".join(["not ","interned"]))))
for k in ("a","b c","def", "é"): print(rc("".join([k, k])))
for s in ("lit_x", "lit x", "", "q"): print(rc(s))
