# The peak of traced memory, and reset_peak.
import tracemalloc
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
tracemalloc.start()
base, peak = tracemalloc.get_traced_memory()
x = bytes(1_000_000)
x = None
now, peak = tracemalloc.get_traced_memory()
print(peak - base > 1_000_000, peak - base < 1_010_000, now - base < 10_000)
tracemalloc.reset_peak()
base, peak2 = tracemalloc.get_traced_memory()
print(peak2 < 100_000)
y = [bytes(1000) for _ in range(100)]
now, peak = tracemalloc.get_traced_memory()
print((now - base) // 1000, (peak - base) // 1000)
y.clear()
now, peak = tracemalloc.get_traced_memory()
print((now - base) // 1000, (peak - base) // 1000)
tracemalloc.clear_traces()
print(tracemalloc.get_traced_memory()[0] < 1000)
tracemalloc.stop()
print(tracemalloc.get_traced_memory(), tracemalloc.is_tracing())
