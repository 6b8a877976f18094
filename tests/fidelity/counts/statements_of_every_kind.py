# counts in statements inside functions
import sys
rc = sys.getrefcount
def f1(a, /, b, *c, d, **e):
    print(rc(a), rc(b), rc(c), [rc(i) for i in c], rc(d), rc(e), [rc(v) for v in e.values()])
o = object()
f1(o, o, o, o, d=o, z=o)
f1(*(o, o, o), **{"d": o, "y": o})
args = [o, o]; kw = {"d": o}
f1(*args, **kw); f1(o, *args, o, **kw, k=o)
def f2(x):
    y = x; print(rc(x)); z = (x, x); print(rc(x)); del y; print(rc(x)); z = None; print(rc(x))
    try: raise ValueError(x)
    except ValueError as e: print(rc(x), rc(e), rc(e.args))
    print(rc(x))
    for i in (x, x): print(rc(x))
    print(rc(x)); del i
    with_ = lambda: x
    print(rc(x), rc(with_)); 
    def inner(): return rc(x)
    print(inner())
    [print(rc(x), rc(q)) for q in [x]]
    print(list(rc(q) for q in [x]))
    {x: x}; print(rc(x))
    match x:
        case int(): pass
        case object() as k: print(rc(x), rc(k))
    del k
    if (w := x) is x: print(rc(x))
    a, b = x, x; print(rc(x)); a, b = b, a; print(rc(x))
    *r, l = [x, x, x]; print(rc(x), rc(r)); del a, b, r, l, w
    print(rc(x)); assert x, rc(x)
    return rc(x)
print(f2(object())); print(f2(o)); print(f2([])); 
def g(x):
    print("g", rc(x)); r = yield rc(x); print(rc(x), rc(r)); yield rc(r); return x
gg = g(o); print(rc(o), next(gg), rc(o), gg.send(o), rc(o))
try: next(gg)
except StopIteration as s: print(rc(o), rc(s.value)); 
print(rc(o)); del gg; print(rc(o))
def deco(f): print("deco", rc(f)); return f
@deco
def h(x=o, *, y=o): return rc(x), rc(y)
print(h(), rc(o), h.__defaults__ is h.__defaults__, rc(h.__defaults__), rc(h.__kwdefaults__))
class K:
    a = o; print("body", rc(o))
    def m(self): return __class__, rc(self)
print(rc(o), K().m()[1], rc(K))
k = K(); k.b = o; print(rc(o)); k.__dict__; print(rc(o)); d = k.__dict__; print(rc(o), rc(d)); del k, d; print(rc(o))
exec("q = o; print(rc(q), rc(o))"); print(rc(o)); del q
print(eval("rc(o)"), eval("rc(z)", {"rc": rc, "z": o}), eval("[rc(o) for _ in 'ab']"))
global_list = [o] * 5; print(rc(o)); global_list *= 2; print(rc(o)); del global_list[::2]; print(rc(o)); global_list.clear(); print(rc(o))
s = slice(o, o, o); print(rc(o)); del s
import functools
p = functools.partial(rc, o); print(p(), rc(o)); del p
print((lambda *a: rc(a))(o), (lambda **a: rc(a))(o=o), (lambda a=o: rc(a))())
x = y = z2 = object(); print(rc(x)); x = y = None; print(rc(z2))
print(rc(f2.__code__), rc(f2.__globals__) > 3, rc(f2.__code__.co_consts), rc(f2.__code__.co_names), rc(f2.__code__.co_code))
