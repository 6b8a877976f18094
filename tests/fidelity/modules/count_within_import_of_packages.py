# The import of `collections` is part of that of `collections.abc`, which holds its lock meanwhile.
import gc
import collections.abc
print(gc.get_count(), gc.get_stats()[0])
import array
print(gc.get_count())
import pathlib
print(gc.get_count())
