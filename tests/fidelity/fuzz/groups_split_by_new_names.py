import gc, sys, _tracemalloc as tracemalloc
gc.collect()
g = ExceptionGroup('x', [ValueError('a'), TypeError('b')])
def m(label, f):
    gc.collect()
    tracemalloc.start(1)
    r = f()
    gc.collect()
    print(label, sorted((t[1], t[2][0][1]) for t in tracemalloc._get_traces()))
    tracemalloc.stop()
for i in range(2):
    m('split', lambda: g.split(ValueError))
    m('subgr', lambda: g.subgroup(ValueError))
    m('derive', lambda: g.derive([ValueError()]))
    m('str', lambda: str(g))
    m('repr', lambda: repr(g))
    m('getnotes', lambda: getattr(g, '__notes__', None))
