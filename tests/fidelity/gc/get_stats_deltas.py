# gc.get_stats: what each explicit collection adds.
import gc
gc.collect()
def delta(f):
    a = gc.get_stats()
    r = f()
    b = gc.get_stats()
    return r, [{k: y[k] - x[k] for k in x} for x, y in zip(a, b)]
def loop():
    a = []; a.append(a)
print(delta(lambda: gc.collect(0)))
print(delta(lambda: gc.collect(1)))
loop(); loop()
print(delta(gc.collect))
loop()
print(delta(lambda: gc.collect(0)))
print([sorted(s) for s in gc.get_stats()][0], len(gc.get_stats()))
