# Attributes die after __del__, in the order in which they were first set.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class Holder:
    def __init__(self):
        self.b = D("b")
        self.a = D("a")
        self.c = D("c")
    def __del__(self): print("holder")
h = Holder()
del h
print("-- re-set")
h = Holder()
del h.b
h.b = D("b again")
del h
print("-- through vars()")
h = Holder()
d = vars(h)
del h
print("dict kept", list(d))
d = None
print("-- replaced dict")
h = Holder()
h.__dict__ = {"z": D("z"), "y": D("y")}
print("assigned")
h = None
