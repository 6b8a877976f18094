import gc, sys
def kinds(v): return [type(x).__name__ for x in v]
def h(a):
    while 1: yield a
x=h('b'); next(x); x.close(); print(kinds(gc.get_referents(x)))
x=h('b'); next(x); x.gi_frame; x.close(); print(kinds(gc.get_referents(x)))
x=h('b'); next(x); f=x.gi_frame; x.close(); print(kinds(gc.get_referents(x)), kinds(gc.get_referents(f)))
x=h('b'); x.close(); print(kinds(gc.get_referents(x)))
x=h('b'); x.gi_frame; x.close(); print(kinds(gc.get_referents(x)))
x=h('b'); next(x);print(kinds(gc.get_referents(x))); x.gi_frame;print(kinds(gc.get_referents(x))); x.gi_frame.f_locals; print(kinds(gc.get_referents(x))); x.close(); print(kinds(gc.get_referents(x)))
def c(start):
    while start:
        received = yield start
        if received:
            print('received', received)
        start -= 1
    return 'done'
x=c(1); next(x); print(x.gi_frame.f_locals); x.close(); print(kinds(gc.get_referents(x)))
x=c(1); next(x); print(x.gi_frame.f_locals); print(kinds(gc.get_referents(x)))
import gc, sys
def h(a):
    while 1: yield a
r=sys.getrefcount
x=h('b'); next(x); a=r(h); x.close(); print(a, r(h)); del x; print(r(h))
x=h('b'); next(x); f=x.gi_frame; a=r(h); x.close(); print(a, r(h)); del x; print(r(h)); del f; print(r(h))
x=h('b'); a=r(h); x.close(); print(a, r(h)); del x; print(r(h))
def k(a):
    try:
        while 1: yield a
    finally: pass
x=k('b'); next(x); a=r(k); x.close(); print(a, r(k)); print([type(q).__name__ for q in gc.get_referents(x)]);del x; print(r(k))
x=h('b'); next(x); x.close(); print(x in gc.get_referrers(h), [type(q).__name__ for q in gc.get_referrers(h)])
