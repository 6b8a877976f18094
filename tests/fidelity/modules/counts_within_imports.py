# A collection that runs within an import finds classes that their modules have replaced; the code of these classes dies with
# the module's, later. A package is imported while the import of its module waits for it.
import gc

counts = gc.get_count
print(counts())
import queue
print(counts())
import tracemalloc
print(counts())
import urllib.parse
print(counts(), gc.get_stats())
