# A warning of the compiler imports what shows it: its garbage waits for the first collection, and a later import finds
# everything there.
import gc, types
if 0:
    "Ada"(types)
print(gc.collect())
before = len(gc.get_objects())
import enum, re
print(len(gc.get_objects()) - before)
