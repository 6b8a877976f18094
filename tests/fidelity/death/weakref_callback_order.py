# When the count reaches zero: __del__, then weakref callbacks newest first, then attributes.
import weakref
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class C:
    def __init__(self): self.x = D("attribute")
    def __del__(self): print("C.__del__, reference works:", r1() is self)
def cb(n):
    return lambda r: print("callback", n, type(r).__name__)
c = C()
r1 = weakref.ref(c, cb(1))
r2 = weakref.ref(c, cb(2))
r3 = weakref.ref(c, cb(3))
p = weakref.proxy(c, cb("proxy"))
plain = weakref.ref(c)
del r2
del c
print("end", plain())
