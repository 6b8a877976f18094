# A bound method dies at once; WeakMethod remembers both of its halves.
import weakref
class C:
    def __init__(self, n): self.n = n
    def hello(self): return f"hello {self.n}"
c = C(1)
r = weakref.ref(c.hello)
print(r())
w = weakref.WeakMethod(c.hello)
print(w()(), w() == c.hello, w() is c.hello)
v = weakref.WeakMethod(c.hello)
print(w == v, hash(w) == hash(v))
x = weakref.WeakMethod(c.hello, lambda m: print("callback", m()))
del c
print(w(), w == v, w == x)
try:
    weakref.WeakMethod(len)
except TypeError as e:
    print(e)
d = C(2)
y = weakref.WeakMethod(d.hello)
saved = C.hello
del C.hello
print(y() is not None)
del saved
print(y())
