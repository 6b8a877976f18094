import gc
class A: pass
class B: pass
def t(*fs):
    a = A(); d = a.__dict__
    for f in fs: f(a)
    x = gc.is_tracked(d)
    del a
    print(x, gc.is_tracked(d), d.keys())
for _ in range(2):
    t(lambda a: setattr(a, "x", 1))
    t(lambda a: setattr(a, "y", []))
    t(lambda a: setattr(a, "y", []), lambda a: setattr(a, "z", 1))
def u():
    a = A(); a.x = []; d = a.__dict__; a.y = 1; x = gc.is_tracked(d); del a; print(x, gc.is_tracked(d))
    a = A(); d = a.__dict__; a.y = []; x = gc.is_tracked(d); a = None; print(x, gc.is_tracked(d))
    a = A(); d = a.__dict__; a.d = d; x = gc.is_tracked(d); a = None; print(x, gc.is_tracked(d)); d.clear()
    a = A(); d = a.__dict__; a.y = []; x = gc.is_tracked(d); a.__dict__ = {}; print(x, gc.is_tracked(d)); d["z"] = []; print(gc.is_tracked(d))
    a = A(); a.__dict__; a.y = []; d = a.__dict__; a.__class__ = B; print(gc.is_tracked(d), gc.is_tracked(a.__dict__)); a = None; print(gc.is_tracked(d))
u(); u()
def leak(): n = A(); n.d = vars(n)
gc.collect()
for _ in range(3): leak(); print(gc.collect(), end=" ")
class M:
    def __init__(self): self.x = 1; self.d = self.__dict__
for _ in range(3): M(); print(gc.collect(), end=" ")
class N:
    def __init__(self): self.l = []; self.d = self.__dict__
for _ in range(3): N(); print(gc.collect(), end=" ")
def circle(): a = A(); a.x = 1; d = a.__dict__; a.y = a
for _ in range(3): circle(); print(gc.collect(), end=" ")
print()
