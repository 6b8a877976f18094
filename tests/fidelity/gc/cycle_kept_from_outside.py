# A cycle is garbage only as a whole: one outside reference keeps everything it reaches.
import gc
class N:
    def __init__(self, n): self.n = n
gc.collect()
a, b, c = N("a"), N("b"), N("c")
a.n1, b.n1, c.n1 = b, c, a
handle = b
del a, b, c
print(gc.collect(), handle.n1.n1.n)
tail = N("tail"); tail.h = handle
handle.extra = N("extra")
del tail
print(gc.collect())
handle = handle.n1.n1
print(handle.n, gc.collect())
handle.n1 = None
print(gc.collect())
del handle
print(gc.collect())
def f():
    x = N("x"); x.x = x
    y = N("y"); x.y = y
    return y
y = f()
print(gc.collect(), y.n)
