# What the report of an error in a finalizer takes while the hook runs.
import sys, tracemalloc
class A:
    def __del__(self): raise ValueError('x')
class B:
    def __del__(self): print(self.name)
def hook_nothing(report): pass
got = []
def hook_err(report): got.append((report.err_msg, report.exc_type, report.object.__qualname__))
def peak(cls, hook):
    sys.unraisablehook = hook
    tracemalloc.start()
    cls()
    r = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return r
for cls in A, B:
    for hook in hook_nothing, hook_err, hook_nothing, hook_err:
        print(cls.__name__, hook.__name__, peak(cls, hook))
print(got)
def where(report):
    global seen
    seen = tracemalloc.get_traced_memory()
for cls in A, B:
    for i in range(2):
        print(peak(cls, where), seen)
