# When an automatic collection is of generation 2: only when enough is pending beside the long-lived total.
import gc
def run(keep_all, n, thresholds):
    gens = []
    gc.collect()
    gc.callbacks.append(lambda phase, info: phase == "start" and gens.append(info["generation"]))
    gc.set_threshold(*thresholds)
    keep = []
    for i in range(n):
        a = []
        a.append(a)
        if keep_all: keep.append(a)
    gc.set_threshold(2000, 10, 10)
    gc.callbacks.clear()
    return "".join(map(str, gens))
gc.freeze()
gc.collect()
print(run(False, 3000, (50, 2, 2)))
print(run(True, 3000, (50, 2, 2)))
print(run(False, 1000, (50, 2, 2)))
print(run(True, 2000, (100, 1, 1)))
print(run(False, 300, (10, 0, 0)))
