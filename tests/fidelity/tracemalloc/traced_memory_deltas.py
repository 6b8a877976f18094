# What get_traced_memory gains and loses over single actions.
import tracemalloc
def cost(make):
    tracemalloc.start()
    keep = make()
    a = tracemalloc.get_traced_memory()[0]
    keep = None
    b = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return a - b
cost(lambda: [1])
print(cost(lambda: [None] * 1000), cost(lambda: b"x" * 10000), cost(lambda: "a" * 1000), cost(lambda: bytearray(5000)))
print(cost(lambda: list(range(1000, 1100))), cost(lambda: tuple(range(30))), cost(lambda: {i: i for i in range(100)}), cost(lambda: set(range(100))))
print(cost(lambda: 2 ** 5000), cost(lambda: "é" * 100), cost(lambda: [b"y" * 1000 for _ in range(10)]), cost(lambda: [[] for _ in range(200)]) > 0)
