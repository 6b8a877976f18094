# Every twelfth automatic collection is of generation 1.
import gc
gens = []
gc.collect()
gc.callbacks.append(lambda phase, info: phase == "start" and gens.append(info["generation"]))
keep = []
for i in range(60000):
    keep.append([])
print("".join(map(str, gens)))
gc.callbacks.clear()
gc.collect()
gens.clear()
gc.callbacks.append(lambda phase, info: phase == "start" and gens.append(info["generation"]))
gc.set_threshold(100, 2, 2)
keep = None
for i in range(1500):
    a = []; a.append(a)
print("".join(map(str, gens)))
gc.callbacks.clear()
