# What is taken while text becomes bytes and bytes become text.
import tracemalloc

tracemalloc.start()


def peak(label, act):
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    kept = act()
    after, most = tracemalloc.get_traced_memory()
    print(label, most - before, after - before)


for n in (1, 10, 100, 500, 5000):
    for text in ("a" * n, "\u00e9" * n, "a\u00e9" * n, "\u20ac" * n, "a\u20ac" * n, "\U0001f600" * n, "a\u00e9\u20ac\U0001f600" * n):
        data = text.encode()
        peak("encode", lambda: text.encode())
        peak("decode", lambda: data.decode())
        peak("str", lambda: str(data, "utf-8"))
