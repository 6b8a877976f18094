# A growing list keeps one block for its items: the line of the last growth owns it.
import tracemalloc
def lines(snap):
    st = snap.filter_traces([tracemalloc.Filter(True, __file__)]).statistics("lineno")
    return sorted((s.traceback[0].lineno, s.size, s.count) for s in st if s.size > 300)
tracemalloc.start()
a = [None] * 100
one = tracemalloc.take_snapshot()
a.append(None)
two = tracemalloc.take_snapshot()
for _ in range(500):
    a.append(None)
three = tracemalloc.take_snapshot()
del a[50:]
four = tracemalloc.take_snapshot()
tracemalloc.stop()
for s in (one, two, three, four):
    print([r for r in lines(s) if r[0] in (7, 9, 12, 14)])
d = {}
tracemalloc.start()
for i in range(100):
    d[i] = None
five = tracemalloc.take_snapshot()
tracemalloc.stop()
print([r for r in lines(five) if r[0] == 22])
