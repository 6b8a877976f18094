# tracemalloc: what stays on which line, filters, groups, peaks.
import tracemalloc, gc
gc.collect(); tracemalloc.start(3)
keep = []
def a(): keep.append(bytes(1000))
def b():
    for _ in range(3): a()
def c(): keep.append([None] * 500); b()
c(); snap = tracemalloc.take_snapshot(); tracemalloc.stop()
mine = snap.filter_traces([tracemalloc.Filter(True, __file__)]); print([(s.traceback[0].lineno, s.size, s.count) for s in mine.statistics("lineno")]); print([(len(s.traceback), s.size, [f.lineno for f in s.traceback]) for s in mine.statistics("traceback")][:3]); print([(s.size, s.count) for s in mine.statistics("filename")], mine.statistics("lineno", cumulative=True)[0].size, len(mine.traces), mine.traces[0].size > 0, mine.traceback_limit)
none = snap.filter_traces([tracemalloc.Filter(False, __file__)]); print(all(s.traceback[0].filename != __file__ for s in none.statistics("lineno")), tracemalloc.is_tracing())
tracemalloc.start(); x = bytearray(5000); cur, peak = tracemalloc.get_traced_memory(); del x; cur2, peak2 = tracemalloc.get_traced_memory(); print(cur - cur2, peak2 >= cur); tracemalloc.reset_peak(); print(tracemalloc.get_traced_memory()[1] < peak2); o = object(); o2 = [1, 2, 3]; tb = tracemalloc.get_object_traceback(o2); print(tb[0].lineno if tb else tb, tracemalloc.get_object_traceback(5), tracemalloc.get_traceback_limit()); tracemalloc.clear_traces(); print(tracemalloc.get_traced_memory()); s1 = tracemalloc.take_snapshot(); y = [bytes(100) for _ in range(10)]; s2 = tracemalloc.take_snapshot(); print([(d.size_diff, d.count_diff) for d in s2.compare_to(s1, "lineno") if d.traceback[0].filename == __file__])
