import gc, sys, weakref, tracemalloc, functools, collections
class Loud:
    is_node = True
    def __init__(self, name='loud'):
        self.name = name
    def __del__(self):
        print('del', self.name)
compiled = []
def traced_memory():
    current, peak = tracemalloc.get_traced_memory()
    return 'unknown' if compiled else (current, peak)
gc.collect()
class class1(Loud):
    pass
tracemalloc.start()
class1.__bases__ = class1.__bases__
print(traced_memory())
