import tracemalloc
def lines(s):
    return sorted((x.traceback[0].lineno, x.size, x.count) for x in s.statistics("lineno") if "tracemalloc" in x.traceback[0].filename)
tracemalloc.start()
s0 = tracemalloc.take_snapshot()
s1 = tracemalloc.take_snapshot()
print(lines(s1))
x = s1.compare_to(s0, "lineno")
s2 = tracemalloc.take_snapshot()
print(lines(s2))
del x
s2 = tracemalloc.take_snapshot()
print(lines(s2))
