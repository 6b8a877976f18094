# What the import of json leaves for the first collection, of which generation, and what collections found within it.
import gc
found = []
def note(phase, info):
    if phase == "stop":
        found.append((info["generation"], info["collected"]))
gc.callbacks.append(note)
import json
gc.callbacks.clear()
print(found)
class N: pass
n = N(); n.me = n; del n
print(gc.collect(0), gc.collect(1), gc.collect())
