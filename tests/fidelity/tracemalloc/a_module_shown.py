# What showing a module leaves: the word that its importer is asked by.
import gc, sys, tracemalloc
import itertools, collections
gc.collect()
tracemalloc.start()
for module in itertools, sys, collections, itertools:
    tracemalloc.clear_traces()
    repr(module)
    print(tracemalloc.get_traced_memory()[0])
repr(gc)
str(gc)
print(tracemalloc.get_traced_memory()[0])
importer = sys.modules['_frozen_importlib']
print(importer.ModuleSpec.__init__.__code__.co_filename)
try:
    importer.ModuleSpec()
except TypeError as error:
    print(error)
