# A frame object that is kept keeps the locals after the function has returned.
import sys, gc
gc.collect()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(n):
    x = D(n)
    return sys._getframe()
fr = f(1)
print("kept", fr.f_locals["x"].n, fr.f_back is sys._getframe())
fr.clear()
print("cleared", dict(fr.f_locals))
del fr
f(2)
print("not kept")
def g():
    y = D(3)
    me = sys._getframe()
g()
print("cycle", gc.collect())
def h():
    z = D(4)
    def inner(): return z
    return sys._getframe(), inner
fr, fn = h()
del fn
print("closure gone")
fr = None
