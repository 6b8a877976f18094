# How many dead objects of each type wait for the next one, by what tracemalloc sees after a number of deaths.
import gc, tracemalloc
def waiting(make, most):
    gc.collect()
    kept = [make() for _ in range(most)]
    gc.collect()
    kept = None
    tracemalloc.start()
    again = [None] * most
    before = tracemalloc.get_traced_memory()[0]
    found = 0
    for i in range(most):
        now = tracemalloc.get_traced_memory()[0]
        again[i] = make()
        if tracemalloc.get_traced_memory()[0] - now <= 0:
            found += 1
    tracemalloc.stop()
    return found
x = 1.5
print("list", waiting(lambda: [], 150))
print("dict", waiting(lambda: {}, 150))
print("float", waiting(lambda: x * 2, 150))
for n in (1, 2, 3, 10, 19, 20, 21):
    print("tuple", n, waiting(lambda: tuple([x] * n), 2100) if n < 4 else waiting(lambda: tuple([x] * n), 30))
print("set", waiting(lambda: set(), 30))
print("slice", waiting(lambda: slice(x), 30))
print("object", waiting(lambda: object(), 30))
print("method", waiting(lambda: [].append, 30))
