# A BytesIO's bytes are given more room in place, but for those that somebody else has.
import io
import tracemalloc

for size in 1, 7, 60, 700:
    tracemalloc.start()
    stream = io.BytesIO()
    start = tracemalloc.get_traced_memory()[0]
    for _ in range(300):
        stream.write(b"x" * size)
    now, peak = tracemalloc.get_traced_memory()
    print(size, now - start, peak - start)
    tracemalloc.reset_peak()
    value = stream.getvalue()
    stream.write(b"y")
    later, peak = tracemalloc.get_traced_memory()
    print(later - now, peak - now, len(value))
    tracemalloc.stop()
