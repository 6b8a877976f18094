# With more frames: grouping by traceback tells apart the callers of one line.
import tracemalloc
def make(n):
    return bytes(n)
def first(): return make(100)
def second(): return make(200)
tracemalloc.start(10)
a = first()
b = [second() for _ in range(3)]
c = make(300)
snap = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__, 4, True)])
tracemalloc.stop()
for s in sorted(snap.statistics("traceback"), key=lambda s: s.size):
    if s.size > 100:
        print(s.size, s.count, [f.lineno for f in s.traceback], s.traceback.total_nframe)
print([(s.size, s.count) for s in snap.statistics("lineno") if s.traceback[0].lineno == 4])
print([(s.size, s.count) for s in snap.statistics("lineno", cumulative=True) if s.traceback[0].lineno in (4, 5, 6)])
