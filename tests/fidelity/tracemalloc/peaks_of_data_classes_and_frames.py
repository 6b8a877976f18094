# Lists of a frame's variables grow as they are filled; what is no data class is refused at once.
import dataclasses, tracemalloc, copy, gc
def m(f):
    tracemalloc.start()
    a=tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    try: f()
    except TypeError as e: pass
    b=tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return b[1]-a[0], b[0]-a[0]
@dataclasses.dataclass
class D: a:int=1; b:int=2
d=D()
for f in (lambda: dataclasses.replace(0), lambda: dataclasses.fields(0), lambda: dataclasses.asdict(0), lambda: dataclasses.astuple(0), lambda: copy.replace(0), lambda: dataclasses.replace(d,a=3), lambda: D(1,2,3), lambda: dataclasses.fields(d), lambda: dataclasses.asdict(d), lambda: dataclasses.is_dataclass(d), lambda: d==d, lambda: d==D(1,5)):
    print(m(f), m(f), m(f))
def countdown(start):
    while start:
        received = yield start
        start -= 1
g=countdown(2); next(g)
gc.collect()
for f in (lambda: g.gi_frame.f_locals, lambda: repr(g.gi_frame.f_locals), lambda: list(g.gi_frame.f_locals), lambda: dict(g.gi_frame.f_locals), lambda: len(g.gi_frame.f_locals), lambda: g.gi_frame.f_locals['start'], lambda: g.gi_frame.f_locals.items(), lambda: g.gi_frame.f_locals.keys()):
    gc.collect()
    a=gc.get_count(); f(); b=gc.get_count(); f(); c=gc.get_count()
    print(a,b,c, m(f), m(f))
