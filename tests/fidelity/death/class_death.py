# A class is part of cycles with itself: it dies only in a collection, with its attributes.
import gc
gc.collect()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class C:
    held = D("class attribute")
    def m(self, x=D("default of a method")): pass
c = C()
c.own = D("instance attribute")
del C
print("the name is gone")
del c
print("the instance is gone")
print("collected", gc.collect() > 0)
def f():
    class L:
        a = D("local class's")
f()
print("f returned")
gc.collect()
