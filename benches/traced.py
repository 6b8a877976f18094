"""A program whose allocations are traced by tracemalloc."""
import tracemalloc


class Record:
    def __init__(self, n):
        self.n = n
        self.items = [n, n + 1]


tracemalloc.start()
records = []
for i in range(20000):
    records.append(Record(i + 1000))
texts = ["text %d" % i for i in range(20000)]
table = {t: r for t, r in zip(texts, records)}
now, peak = tracemalloc.get_traced_memory()
print(now > 4000000, peak >= now)
for _ in range(6):
    copies = [[r.n] for r in records]
del records[::2], texts[::3], copies
table.clear()
snapshot = tracemalloc.take_snapshot()
top = snapshot.statistics("lineno")
print(sum(s.size for s in top) > 1000000, len(top) > 3)
tracemalloc.stop()
print(len(records), len(texts))
