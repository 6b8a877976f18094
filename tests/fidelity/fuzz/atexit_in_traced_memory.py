import gc, sys, weakref, tracemalloc, copy, atexit
class Loud:
    is_node = True
    def __init__(self, name='loud'):
        self.name = name
    def __del__(self):
        print('del', self.name)
gc.collect()
node4 = Loud
try:
    tracemalloc.start()
    finalize14 = weakref.finalize(node4, print)
    after = tracemalloc.get_traced_memory()
    print(after)
except 0 as error:
    pass
