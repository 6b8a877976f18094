# When the young collection runs: counted through a callback.
import gc
gc.collect()
events = []
gc.callbacks.append(lambda phase, info: phase == "start" and events.append((info["generation"], len(keep))))
keep = []
for i in range(7000):
    keep.append([])
print([g for g, n in events])
print([b - a for (_, a), (_, b) in zip(events, events[1:])])
first = len(events)
keep2 = [{"k": []} for _ in range(3000)]
print(len(events) - first)
gc.callbacks.clear()
