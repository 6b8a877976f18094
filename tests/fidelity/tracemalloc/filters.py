# Filters: inclusive, exclusive, by line; snapshot and statistic objects.
import gc, tracemalloc
gc.collect()
tracemalloc.start()
a = bytes(1000)
b = bytes(2000)
snap = tracemalloc.take_snapshot()
tracemalloc.stop()
f = tracemalloc.Filter
def sizes(*filters):
    return sorted(s.size for s in snap.filter_traces(filters).statistics("lineno") if s.size >= 1000)
print(sizes(f(True, __file__)), sizes(f(True, __file__, 5)), sizes(f(True, __file__), f(False, __file__, 6)), sizes(f(False, __file__)), sizes(f(True, "other.py")))
x = f(True, "a*.py", 3)
print(x.inclusive, x.lineno, x.all_frames, x.domain, x.filename_pattern)
st = snap.filter_traces([f(True, __file__, 5)]).statistics("lineno")[0]
print(st.size, st.count, type(st).__name__, type(st.traceback).__name__, len(st.traceback), st.traceback[0].lineno, type(st.traceback[0]).__name__)
st = snap.filter_traces([f(True, __file__)]).statistics("filename")[0]
print(st.count >= 2, st.traceback[0].lineno, snap.traceback_limit)
tr = [t for t in snap.traces if t.size == 1033]
print(len(tr), tr[0].size, tr[0].domain, tr[0].traceback[0].lineno)
try:
    snap.statistics("colour")
except ValueError as e:
    print(e)
try:
    tracemalloc.take_snapshot()
except RuntimeError as e:
    print(e)
