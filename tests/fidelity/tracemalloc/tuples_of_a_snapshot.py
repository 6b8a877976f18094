# A trace's tuple is made before the tuples in it, so the collector meets it first and lets go of it last.
import gc
import tracemalloc

keep = []


def work(count):
    for _ in range(count):
        keep.append(object())
    gc.collect()


def place(thing):
    return next((index for index, other in enumerate(gc.get_objects(1)) if other is thing), None)


def tuples():
    return sum(type(thing) is tuple for thing in gc.get_objects())


work(1500)
start = tuples()
tracemalloc.start()
work(1500)
before = tracemalloc.take_snapshot()
print(tuples() - start)
work(1500)
print(tuples() - start)
after = tracemalloc.take_snapshot()
tracemalloc.stop()

print("where the collector has them")
traces = after.traces._traces
first = traces[0]
print(place(after), place(traces), place(first), place(first[2]), place(first[2][0]))
print(all(place(trace) < place(trace[2]) for trace in traces[:1]))
del traces, first

print("tuples that are left after each collection")
for _ in range(4):
    gc.collect()
    print(tuples() - start)

print("a place with several frames")


def inner():
    return object()


def outer():
    return inner()


tracemalloc.start(4)
thing = outer()
found = tracemalloc.get_object_traceback(thing)
tracemalloc.stop()
print(len(found), found.total_nframe, gc.is_tracked(found._frames), [gc.is_tracked(frame) for frame in found._frames])
gc.collect(0)
print(gc.is_tracked(found._frames), [gc.is_tracked(frame) for frame in found._frames])
