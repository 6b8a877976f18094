# The most that is held while a text is compiled.
import gc, tracemalloc
gc.collect()
tracemalloc.start()
made = eval('lambda x: x + 1')
print(tracemalloc.get_traced_memory())
tracemalloc.stop()
