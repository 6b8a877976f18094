import gc, sys, weakref, tracemalloc
def by_line():
    if not tracemalloc.is_tracing(): return None
    snapshot = tracemalloc.take_snapshot()
    found = []
    for statistic in snapshot.statistics('lineno'):
        frame = statistic.traceback[0]
        if not frame.filename.startswith('<') and '/lib/' not in frame.filename:
            found.append((frame.lineno, statistic.size, statistic.count))
    found.sort()
    # What the library's own lines hold decides which blocks wait for the next objects.
    snapshot = statistic = frame = None
    gc.collect()
    return found
gc.collect()
try:
    tracemalloc.start()
    try:
        class class15(dict):
            pass
    except 0 as item18:
        pass
    print(by_line())
except 0 as error:
    pass
