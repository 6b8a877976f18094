"""bytes.join takes an array of views when there are more than ten parts."""
import tracemalloc

tracemalloc.start()


def peak(act):
    act()
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    result = act()
    now, most = tracemalloc.get_traced_memory()
    return len(result), now - before, most - before


for count in 0, 1, 2, 10, 11, 100, 1000:
    parts = [b"ab"] * count
    print(count, peak(lambda: b"".join(parts)), peak(lambda: b", ".join(parts)), peak(lambda: bytearray().join(parts)))
    print(peak(lambda: "".join(["ab"] * count)))
try:
    b"".join([b"a"] * 50 + [1])
except TypeError as error:
    print(error)
