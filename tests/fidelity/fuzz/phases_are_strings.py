# A collection makes the names of its phases and the keys of what it tells, whether or not somebody listens.
import gc, tracemalloc
gc.collect()
tracemalloc.start()
gc.collect()
print(tracemalloc.get_traced_memory())
tracemalloc.reset_peak()
told = []
def hook(phase, info):
    told.append((phase, info))
gc.callbacks.append(hook)
before = tracemalloc.get_traced_memory()[0]
gc.collect()
gc.collect(0)
print(tracemalloc.get_traced_memory()[0] - before)
gc.callbacks.clear()
tracemalloc.stop()
print(told)
print(told[0][0] is told[2][0], told[0][1].keys() == told[1][1].keys())
print([key is other for key, other in zip(told[0][1], told[1][1])])
