# Statistics by line, file and traceback, their order and their texts.
import tracemalloc, gc
gc.collect()
tracemalloc.start(5)
def leaf(n): return bytearray(n)
def branch(n): return [leaf(n), leaf(2 * n)]
kept = branch(5000)
more = [leaf(300) for _ in range(3)]
snapshot = tracemalloc.take_snapshot()
tracemalloc.stop()
mine = snapshot.filter_traces([tracemalloc.Filter(True, __file__)])
for key in ("lineno", "traceback"):
    for s in mine.statistics(key)[:4]:
        print(key, s.size, s.count, [f.lineno for f in s.traceback])
for s in mine.statistics("filename"): print(s.count > 3, s.size > 15000)
for s in mine.statistics("lineno", cumulative=True)[:5]: print(s.size, s.count, s.traceback[0].lineno)
try: mine.statistics("traceback", cumulative=True)
except ValueError as e: print(e)
try: mine.statistics("nope")
except ValueError as e: print(e)
t = [t for t in mine.traces if t.size > 9000][0]
print(t.size, t.domain, len(t.traceback), t.traceback.total_nframe, [f.lineno for f in t.traceback])
print(snapshot.traceback_limit, type(t).__name__, t == t, hash(t.traceback) == hash(t.traceback))
print(str(t.traceback).split(":")[-1], str(t.traceback[0]).split("/")[-1])
print([line.strip().split(",")[-1].strip() if "File" in line else line for line in t.traceback.format()])
print([line.strip().split(",")[-1].strip() if "File" in line else line for line in t.traceback.format(limit=1)])
print([line.strip().split(",")[-1].strip() if "File" in line else line for line in t.traceback.format(most_recent_first=True)])
s = mine.statistics("lineno")[0]
print(str(s).split("/")[-1].split(": ", 1)[1])
