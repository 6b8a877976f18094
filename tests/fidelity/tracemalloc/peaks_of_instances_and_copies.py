# An instance whose __dict__ was asked for gives it values of its own when it dies.
import copy, tracemalloc
def m(f):
    tracemalloc.start()
    a=tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    f()
    b=tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return b[1]-a[0], b[0]-a[0]
class W:
    def __init__(self, name='watched'):
        self._name = name
        self._seen = []
w=W()
d={'_name':1,'_seen':2}
def f1(): y=W.__new__(W); y.__dict__.update(d)
def f2(): y=W.__new__(W); y.__dict__
def f3(): y=W.__new__(W); hasattr(y,'__setstate__')
def f4(): y=W.__new__(W); y.__dict__.update(w.__dict__)
def f5(): y=W.__new__(W); y._name=1; y.__dict__.update(w.__dict__)
def f6(): y=W.__new__(W); y.__dict__['_name']=1
def f7(): y=W.__new__(W); e=y.__dict__; e.update(w.__dict__); return y,e
def f8(): y=W.__new__(W); y.__dict__.update({})
def f9(): y=W.__new__(W); y.__dict__.update({'a':1})
def f10(): y=W.__new__(W); y.__dict__.update(a=1)
def f11(): y=W.__new__(W); y.__dict__.update([('a',1)])
def f12(): y=W.__new__(W); y.__dict__ |= {'a':1}
def f13(): y=W.__new__(W); vars(y).setdefault('a',1)
def f14(): y=W(); y.__dict__.update(w.__dict__)
def f15(): y=W(); y.__dict__=dict(w.__dict__)
def f16(): y=W(); y.__dict__.clear()
def f17(): y=W(); y.__dict__.pop('_name')
def f18(): y=W(); y.__dict__.copy()
def f19(): y=W(); dict(y.__dict__)
def f20(): y=W(); {**vars(y)}
for f in (f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f12,f13,f14,f15,f16,f17,f18,f19,f20): print(f.__name__, m(f), m(f))

class S:
    __slots__ = ('a', 'b')
class D(dict): pass
s = S(); s.a = 1; s.b = 2
for x in (w, s, D(a=1)):
    print(m(lambda: copy.copy(x)), m(lambda: copy.copy(x)), m(lambda: copy.deepcopy(x)), m(lambda: copy.deepcopy(x)))
