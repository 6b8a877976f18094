# weakref.finalize: called once, by death, by hand or at exit.
import weakref
class C:
    def __del__(self): print("del")
c = C()
f = weakref.finalize(c, print, "finalized", 1, sep="-")
print(f.alive, f.atexit, f.peek()[2:], f.peek()[0] is c)
del c
print(f.alive, f(), f.peek(), f.detach())
c = C()
f = weakref.finalize(c, lambda *a: print("by hand", a) or "result", 2)
print(f())
print(f())
del c
c = C()
f = weakref.finalize(c, print, "never")
print(f.detach()[2])
del c
c = C()
weakref.finalize(c, print, "first registered")
weakref.finalize(c, print, "second registered")
g = weakref.finalize(c, print, "third, at exit off"); g.atexit = False
del c
c = C()
weakref.finalize(c, print, "at exit one")
weakref.finalize(c, print, "at exit two")
g = weakref.finalize(c, print, "not at exit"); g.atexit = False
print("end of the script")
