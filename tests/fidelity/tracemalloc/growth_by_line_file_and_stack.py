import tracemalloc, linecache
tracemalloc.start(5)
def make_list(n):
    return [str(i) * 3 for i in range(n)]
def make_dict(n):
    return {i: [i] for i in range(n)}
class Leaky:
    cache = []
    def go(self, n):
        for i in range(n):
            self.cache.append(bytearray(100 + i))
snap1 = tracemalloc.take_snapshot()
a = make_list(100)
b = make_dict(50)
Leaky().go(20)
snap2 = tracemalloc.take_snapshot()
stats = snap2.compare_to(snap1, "lineno")
for s in stats[:8]:
    f = s.traceback[0]
    print(f.filename.split("/")[-1], f.lineno, s.size, s.size_diff, s.count, s.count_diff)
top = snap2.statistics("traceback")
for s in top[:4]:
    print(s.count, s.size, len(s.traceback), s.traceback.total_nframe)
    for line in s.traceback.format():
        print(line)
for s in snap2.statistics("filename")[:4]: # the last part of the name
    print(str(s).split("/")[-1])
print(tracemalloc.get_object_traceback(a))
print(tracemalloc.get_traceback_limit(), tracemalloc.is_tracing())
f = snap2.filter_traces((tracemalloc.Filter(True, "*growth_by_line_file_and_stack.py"), tracemalloc.Filter(False, "*", 5)))
for s in f.statistics("lineno", cumulative=True)[:6]: print(s)
