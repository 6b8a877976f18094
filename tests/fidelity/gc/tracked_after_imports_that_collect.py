# A collection in the middle of an import: what is there already becomes older, but for what dies later.
import gc
def told(name):
    gc.collect()
    gc.set_threshold(2000, 10, 10)
    __import__(name)
    gc.disable()
    print(name, [len(gc.get_objects(generation)) for generation in range(3)], gc.get_count())
    gc.enable()
first = [len(gc.get_objects(generation)) for generation in range(3)]
import functools
print(first, [len(gc.get_objects(generation)) for generation in range(3)], gc.get_count())
told("contextlib")

