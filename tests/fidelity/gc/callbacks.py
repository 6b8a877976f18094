# gc.callbacks are told the start and the stop of each collection.
import gc
gc.collect()
def cb(phase, info):
    print(phase, sorted(info.items()))
gc.callbacks.append(cb)
a = []; a.append(a); del a
print(gc.collect())
gc.collect(0)
gc.collect(1)
def second(phase, info):
    if phase == "stop": print("  second: collected", info["collected"])
gc.callbacks.append(second)
class R:
    def __del__(self):
        global r
        r = self
x = R(); x.me = x; del x
print("resurrected", gc.collect())
gc.callbacks.remove(cb)
r = None
print(gc.collect())
def broken(phase, info): gc.callbacks.remove(broken)
gc.callbacks.insert(0, broken)
gc.collect()
print(len(gc.callbacks))
gc.callbacks.clear()
gc.collect()
