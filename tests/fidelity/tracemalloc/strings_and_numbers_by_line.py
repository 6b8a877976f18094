# Strings, bytes, ints and floats by line; constants were made before.
import gc, tracemalloc
n = 1000
t = "abc"
gc.collect()
tracemalloc.start()
a = t * 100
b = t + "def"
c = n * 1000
d = n ** 20
e = n / 7
f = str(n)
g = b"x" * n
h = [i * 1000 for i in range(10)]
i = [float(x) for x in range(10)]
j = "€" * 10
k = (n, t, n)
l = f"{n}{t}"
m = bytearray(10)
snap = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
tracemalloc.stop()
for s in sorted(snap.statistics("lineno"), key=lambda s: s.traceback[0].lineno):
    print(s.traceback[0].lineno, s.size, s.count)
