# finalize callbacks run first at shutdown, last in first out; then objects die.
import weakref
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a, b = D("a"), D("b")
f1 = weakref.finalize(a, print, "finalize a, first")
f2 = weakref.finalize(b, print, "finalize b")
f3 = weakref.finalize(a, print, "finalize a, second")
f4 = weakref.finalize(b, print, "not at exit")
f4.atexit = False
r = weakref.ref(a, lambda r: print("callback of a"))
del b
print("end of the script", f1.alive, f2.alive, f4.alive)
