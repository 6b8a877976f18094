# A callback cannot get its object back, but may keep others and make new references.
import weakref
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
kept = []
def cb(r):
    print("callback, object is", r())
    kept.append(C("made in the callback"))
    kept.append(weakref.ref(kept[0], lambda r: print("second callback")))
c = C("c")
r = weakref.ref(c, cb)
del c
print(len(kept), kept[1]().n)
kept.pop(0)
print(kept[0]())
class P:
    def __del__(self):
        global back
        back = self
        print("resurrected, reference gives", rp() is self)
p = P()
rp = weakref.ref(p, lambda r: print("P's callback"))
del p
print(rp() is back)
del back
print(rp())
