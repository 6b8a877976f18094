# Of which types the objects are that the collector knows before a program makes its own.
import gc
from collections import Counter

gc.collect()
for name, number in Counter(type(thing).__name__ for thing in gc.get_objects()).most_common(3):
    print(name)
