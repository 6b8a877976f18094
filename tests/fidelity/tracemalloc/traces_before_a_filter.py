import gc, tracemalloc
def own_lines(statistics):
    found = []
    for statistic in statistics:
        frame = statistic.traceback[-1]
        if frame.filename == __file__:
            found.append((frame.lineno, statistic.size, statistic.count))
    return sorted(found)
gc.collect()
tracemalloc.start()
any9 = 'x' * (1000 + 4)
print(own_lines(tracemalloc.take_snapshot().statistics('lineno')))
only = tracemalloc.Filter(False, __file__, 3)
rest = tracemalloc.take_snapshot()
tracemalloc.stop()
for l in sorted((t[2][0][0].rpartition('/')[2], t[2][0][1], t[1]) for t in rest.traces._traces): print(l)
