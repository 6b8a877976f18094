# How many objects are tracked after imports, by generation.
import gc
import itertools, math
print([len(gc.get_objects(generation=generation)) for generation in range(3)])
print(gc.collect(), len(gc.get_objects()))
import io, time
print(len(gc.get_objects()))
