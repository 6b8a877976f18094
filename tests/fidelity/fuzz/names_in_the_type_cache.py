# A check against an abstract class asks for its subclasses by a name that the cache of attributes keeps.
import gc, tracemalloc, collections
gc.collect()
tracemalloc.start()
collections.Counter('abracadabra')
print(tracemalloc.get_traced_memory())
collections.Counter('abracadabra')
print(tracemalloc.get_traced_memory())
collections.Counter(b'abracadabra')
print(tracemalloc.get_traced_memory())
tracemalloc.stop()
