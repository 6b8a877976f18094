# Instances, slots, their dicts and attributes.
import gc, tracemalloc
class P:
    def __init__(self, x):
        self.x = x
        self.l = []
class S:
    __slots__ = ("x", "y")
class E: pass
warm = [P(0) for _ in range(60)], [E() for _ in range(60)]
gc.collect()
tracemalloc.start()
a = P(1)
b = [P(i) for i in range(10)]
c = S()
d = [S() for _ in range(10)]
e = E()
f = E().__dict__
g = vars(a)
h = a.__init__
snap = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
tracemalloc.stop()
for s in sorted(snap.statistics("lineno"), key=lambda s: s.traceback[0].lineno):
    print(s.traceback[0].lineno, s.size, s.count)
