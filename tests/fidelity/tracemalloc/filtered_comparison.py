import tracemalloc
tracemalloc.start()
data = []
def alloc(n):
    for i in range(n):
        data.append({"id": i, "name": f"item{i}", "tags": [i, i + 1]})
before = tracemalloc.take_snapshot()
alloc(100)
after = tracemalloc.take_snapshot()
flt = [tracemalloc.Filter(False, tracemalloc.__file__), tracemalloc.Filter(False, "<unknown>")]
for st in after.filter_traces(flt).compare_to(before.filter_traces(flt), "lineno"):
    print(st.traceback[0].lineno, st.size, st.size_diff, st.count, st.count_diff)
print(tracemalloc.get_traced_memory()[0] > 0, tracemalloc.get_tracemalloc_memory() > 0)
for st in after.filter_traces(flt).statistics("lineno")[:3]: print(st, st.average if hasattr(st, "average") else "")
tr = after.traces
print(len(tr) > 100, type(tr), type(tr[0]), tr[0].domain, tr[0] == tr[0])
s = after.filter_traces(flt).statistics("lineno")
print(s[0] == s[0], hash(s[0]) == hash(s[0]), repr(s[0]))
print(repr(s[0].traceback), str(s[0].traceback), len(s[0].traceback), s[0].traceback[0] < s[-1].traceback[0])
a = [1] * 50; print(tracemalloc.get_object_traceback(a), tracemalloc.get_object_traceback(1))
class X: pass
x = X(); print(tracemalloc.get_object_traceback(x), tracemalloc.get_object_traceback(X))
tracemalloc.clear_traces(); print(tracemalloc.get_traced_memory()); b = bytes(1000); print(tracemalloc.get_traced_memory()); del b; print(tracemalloc.get_traced_memory()); tracemalloc.reset_peak(); print(tracemalloc.get_traced_memory())
tracemalloc.stop(); print(tracemalloc.get_traced_memory(), tracemalloc.is_tracing())
try: tracemalloc.take_snapshot()
except RuntimeError as e: print(e)
try: tracemalloc.start(0)
except ValueError as e: print(e)
print(tracemalloc.get_object_traceback(a))
f = tracemalloc.Filter(True, "x*.py", lineno=3, all_frames=True, domain=0); print(f, f.inclusive, f.filename_pattern, f.lineno, f.all_frames, f.domain) if 0 else print(f.inclusive, f.filename_pattern, f.lineno, f.all_frames, f.domain)
