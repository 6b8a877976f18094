import timeit
import gc
print(len(gc.get_objects()))
print(gc.collect(), len(gc.get_objects()))
print(gc.collect(), len(gc.get_objects()))
