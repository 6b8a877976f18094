# get_object_traceback says where an object was made; a recycled list has no traceback.
import tracemalloc
def make():
    return bytes(50)
before = bytes(60)
tracemalloc.start(5)
a = make()
b = {i: i for i in range(9)}
class C: pass
c = C()
for x in (a, b, c, C, before, 5, None):
    tb = tracemalloc.get_object_traceback(x)
    print(tb and [f.lineno for f in tb])
print(tracemalloc.get_traceback_limit())
l = []
del l
m = []
tb = tracemalloc.get_object_traceback(m)
print(tb and [f.lineno for f in tb])
tracemalloc.stop()
print(tracemalloc.get_object_traceback(a))
