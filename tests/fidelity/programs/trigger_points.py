import gc
gc.collect()
print(gc.get_threshold(), gc.get_count()[1:])
log = []
def cb(phase, info): log.append((phase, info["generation"], info["collected"], info["uncollectable"]))
gc.callbacks.append(cb)
class N: pass
def cyc():
    a, b = N(), N(); a.o = b; b.o = a
for i in range(3000): cyc()
print(log)
log.clear()
gc.set_threshold(100, 3, 2)
for i in range(1000): cyc()
print(len(log), log[:6], {g for _, g, _, _ in log})
gc.set_threshold(0); log.clear()
for i in range(1000): cyc()
print(log, gc.get_count()); print(gc.collect(0), gc.collect(1), gc.collect(2)); gc.callbacks.remove(cb)
gc.set_threshold(2000, 10, 10)
keep = [[] for _ in range(10000)]; print(gc.get_count(), [s["collections"] for s in gc.get_stats()])
gc.freeze(); print(gc.get_freeze_count() > 10000, len(gc.get_objects(2)) < 10); gc.unfreeze(); print(gc.get_freeze_count())
t = tuple([1, 2, (3, 4)]); print(gc.is_tracked(t)); gc.collect(); print(gc.is_tracked(t), gc.is_tracked(t[2]))
d = {"a": 1}; print(gc.is_tracked(d)); d["b"] = []; print(gc.is_tracked(d)); del d["b"]; gc.collect(); print(gc.is_tracked(d))
print(gc.is_finalized(N()), gc.get_referents({"a": [1], 2: (3,)}), gc.get_referents([1, 2], "x", (4,)))
x = N(); x.me = x; print(len(gc.get_referrers(x)), gc.get_objects(0)[-1] is x)
