import tracemalloc, random
random.seed(1)
rr = [random.random() for _ in range(1000)]
tracemalloc.start()
for n in (10, 64, 65, 100, 256, 257, 500, 512, 513, 600, 1000):
    l = rr[:n]
    tracemalloc.reset_peak(); b = tracemalloc.get_traced_memory()[0]
    l.sort()
    c, p = tracemalloc.get_traced_memory()
    print(n, c - b, p - b)
    l = [str(x) for x in rr[:n]]
    tracemalloc.reset_peak(); b = tracemalloc.get_traced_memory()[0]
    l.sort(key=len)
    c, p = tracemalloc.get_traced_memory()
    print(n, c - b, p - b)
    tracemalloc.reset_peak(); b = tracemalloc.get_traced_memory()[0]
    l2 = sorted(l, key=lambda s: s[3])
    c, p = tracemalloc.get_traced_memory()
    print(n, c - b, p - b)
    del l2
