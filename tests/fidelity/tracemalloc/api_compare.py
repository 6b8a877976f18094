# compare_to: what is new, gone, larger and smaller.
import tracemalloc, gc
gc.collect()
tracemalloc.start()
a = bytearray(1000)
b = bytearray(2000)
c = [bytearray(100) for _ in range(10)]
first = tracemalloc.take_snapshot()
del b
a.extend(b"x" * 5000)
d = bytearray(700)
del c[5:]
second = tracemalloc.take_snapshot()
tracemalloc.stop()
only = [tracemalloc.Filter(True, __file__)]
first, second = first.filter_traces(only), second.filter_traces(only)
for s in second.compare_to(first, "lineno"):
    line = s.traceback[0].lineno
    if 4 < line < 13:
        print(line, s.size, s.size_diff, s.count, s.count_diff, str(s).split(": ", 1)[1])
print([s.size_diff for s in second.compare_to(first, "filename")] == [second.statistics("filename")[0].size - first.statistics("filename")[0].size])
same = first.compare_to(first, "lineno")
print({s.size_diff for s in same}, {s.count_diff for s in same})
print(type(same[0]).__name__, same[0] == same[0], same[0] != same[1])
