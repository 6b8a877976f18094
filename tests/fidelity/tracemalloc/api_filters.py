# Filters: by file, by line, inclusive and exclusive, for all frames, by domain.
import tracemalloc, gc
gc.collect()
tracemalloc.start(3)
def make(n): return bytearray(n)
x = make(100)
y = make(200)
z = bytearray(300)
snapshot = tracemalloc.take_snapshot()
tracemalloc.stop()
F = tracemalloc.Filter
def lines(*filters):
    return sorted({t.traceback[-1].lineno for t in snapshot.filter_traces(filters).traces if t.size in (101, 201, 301)})
here = __file__
print(lines(F(True, here)), lines(F(False, here)))
print(lines(F(True, here, 5)), lines(F(True, here, 6)), lines(F(True, here, 6, all_frames=True)))
print(lines(F(True, here, 6, True), F(True, here, 8)), lines(F(True, here), F(False, here, 8)))
print(lines(F(True, "*.py")), lines(F(True, "nothing*")))
print(lines(tracemalloc.DomainFilter(True, 0)), lines(tracemalloc.DomainFilter(False, 0)), lines(tracemalloc.DomainFilter(True, 7)))
f = F(True, "a.py", 3, True, 2)
print(f.inclusive, f.filename_pattern, f.lineno, f.all_frames, f.domain)
d = tracemalloc.DomainFilter(False, 4)
print(d.inclusive, d.domain)
try: snapshot.filter_traces(f)
except TypeError as e: print(e)
try: snapshot.filter_traces(iter([]))
except TypeError as e: print(e)
print(len(snapshot.filter_traces([]).traces) == len(snapshot.traces))
