# Functions, closures, generators and cells.
import gc, tracemalloc
def gen(x):
    yield x
def outer(v):
    def inner(): return v
    return inner
class C: pass
gc.collect()
tracemalloc.start()
def f(): pass
g = lambda: 0
h = gen(1)
i = outer([])
j = [outer(k) for k in range(5)]
k = (x for x in ())
l = iter([1])
m = [].append
n = C().__init__
o = zip([], [])
p = slice(1, 2)
q = range(5)
snap = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
tracemalloc.stop()
for s in sorted(snap.statistics("lineno"), key=lambda s: s.traceback[0].lineno):
    print(s.traceback[0].lineno, s.size, s.count)
