# The lines of the library's modules in traces and tracebacks.
import gc, tracemalloc, copy
tracemalloc.start(3)
class C: pass
made = copy.deepcopy(C())
print([frame.lineno > 180 for frame in tracemalloc.get_object_traceback(made)])
tracemalloc.stop()
