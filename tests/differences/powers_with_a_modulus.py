# The most that is held during a power with a modulus.
import gc
import tracemalloc


def probe(*numbers):
    pow(*numbers)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    result = pow(*numbers)
    now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(numbers, result, now - before, peak - before)


probe(3, 123456789, 10007)
probe(2, 10, 1000)
probe(10006, 10006, 10007)
probe(10**40, 3, 10007)
probe(3, -1, 7)
probe(3, 5, 7)
probe(3, 100)
