import sys
def show(*names):
    print({n: sys.getrefcount(globals()[n]) for n in names})
a = object(); show("a")
b = [a, a]; show("a", "b")
c = (a,) * 3; show("a")
d = {a: a}; show("a")
s = {a}; show("a")
def f(x=a): y = x; return lambda: y
show("a"); g = f(); show("a"); g(); show("a"); del g; show("a")
class K: attr = a
show("a"); k = K(); k.attr = a; show("a"); del k; show("a")
it = iter(b); next(it); show("a", "b"); del it; show("b")
z = zip(b, b); next(z); show("a"); del z; show("a")
m = map(lambda q: q, b); r = next(m); show("a"); del m, r; show("a")
e = enumerate(b); t = next(e); show("a"); del t, e; show("a")
rev = reversed(b); show("b"); del rev
from functools import partial; p = partial(f, a); show("a"); del p; show("a")
try: raise Exception(a)
except Exception as ex: print(sys.getrefcount(a)); saved = ex
show("a"); del saved; show("a")
def gen(v): yield v; yield v
h = gen(a); show("a"); next(h); show("a"); list(h); show("a"); del h; show("a")
w = [x for x in [a] * 5]; show("a"); w.clear(); show("a")
import copy; cp = copy.copy(b); show("a"); dc = copy.deepcopy(b); show("a"); del cp
import weakref; wr = weakref.ref(K); show("K"); 
class L(K): pass
show("K"); l = L(); show("L", "K"); bm = l.__init__; show("l")
exec("a2 = a"); show("a"); eval("a"); show("a")
globals()["dyn"] = a; show("a"); del dyn; show("a")
def rec(n, o): return sys.getrefcount(o) if n == 0 else rec(n - 1, o)
print([rec(i, a) for i in range(4)])
print(sys.getrefcount(sys.modules["__main__"]), sys.getrefcount(globals()))
