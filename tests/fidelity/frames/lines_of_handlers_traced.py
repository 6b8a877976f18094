# Trace functions that are set within the frame that they trace, and lines of handlers.
import sys
def tr(f, e, a):
    print(f.f_code.co_name, e, f.f_lineno - f.f_code.co_firstlineno)
    return tr
def f():
    sys._getframe().f_trace = tr
    sys.settrace(tr)
    x = 1
    y = len([])
    sys.settrace(None)
    z = 3
f()
def g():
    fr = sys._getframe()
    fr.f_back.f_trace = tr
    sys.settrace(tr)
def h():
    g()
    a = 1
    for i in range(1):
        b = 2
    sys.settrace(None)
h()
def k():
    sys.settrace(lambda *a: None); sys._getframe().f_trace = tr
    c = 1
    d = 1
    sys.settrace(None)
k()
class T:
    def m(self):
        with self: pass
    def __enter__(self): sys._getframe(1).f_trace = tr; sys.settrace(tr)
    def __exit__(self, *a): sys.settrace(None)
T().m()
def g2():
    try:
        yield True
        "c"
    finally:
        "finally"
        x = 1
def h2():
    try:
        try:
            pass
        except:
            pass
        else:
            1/0
    except Exception as e:
        y = 2
    finally:
        z = 3
def k2(n):
    for i in range(2):
        try:
            if i: raise KeyError
            continue
        except KeyError:
            pass
        else: pass
    with open_() as q: 
        raise ValueError
class open_:
    def __enter__(s): pass
    def __exit__(s,*a): return True
def tr2(f,e,a):
    if f.f_code.co_filename==__file__: print(f.f_code.co_name, e, f.f_lineno)
    return tr2
sys.settrace(tr2)
x=g2(); next(x); del x
h2()
k2(1)
sys.settrace(None)
