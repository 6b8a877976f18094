# Stranger cycles: iterator, bound method, partial, property, weak, nested containers.
import gc
class C: pass
def count(make):
    gc.collect()
    make()
    return gc.collect()
def it():
    l = []; l.append(iter(l))
def enum():
    l = []; l.append(enumerate(l))
def zipped():
    l = []; l.append(zip(l, l))
def mapped():
    l = []; l.append(map(len, l))
def view():
    d = {}; d["v"] = d.values()
def append():
    l = []; l.append(l.append)
def tup():
    l = []; t = (l, (l, (l,))); l.append(t)
def sl():
    c = C(); c.s = slice(c, c)
def prop():
    f = lambda: 0; f.p = property(f)
def stat():
    f = lambda: 0; f.p = staticmethod(f)
def sup():
    c = C(); c.s = super(C, c)
def exc():
    e = ValueError(); e.args = ([e],)
def fset():
    c = C(); c.f = frozenset([c])
def proxy():
    d = {}; c = C(); c.d = d; d["c"] = c; d["again"] = [c, d, (c, d)]
def klass():
    class K: pass
    K.inst = K()
def meta():
    class M(type): pass
    class K(metaclass=M): pass
def code():
    exec("x = [1]; x.append(x)", {})
def twice():
    l = []; l += [l, l, [l, [l]]]
for f in (it, enum, zipped, mapped, view, append, tup, sl, prop, stat, sup, exc, fset, proxy, klass, meta, code, twice):
    print(f.__name__, count(f))
