# A loop inside C reaches the eval breaker only at its end: one collection.
import gc
runs = []
gc.collect()
gc.callbacks.append(lambda phase, info: phase == "start" and runs.append(info["generation"]))
x = list(map(list, [()] * 7000))
print(len(runs))
runs.clear()
gc.collect(0)
runs.clear()
y = []
for i in range(7000):
    y.append([])
print(len(runs))
runs.clear()
gc.collect(0); runs.clear()
z = [[] for _ in range(7000)]
print(len(runs))
gc.collect(0); runs.clear()
w = [()] * 7000
v = list(range(100000))
u = [str(i) for i in range(10000)]
print(len(runs))
gc.callbacks.clear()
