# Names that begin with one underscore have no privilege any more when a class is defined; the order is the list's.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
z = D("z")
_private = D("_private")
y = D("y")
__dunder__ = D("__dunder__")
D.inside = D("class attribute")
z.other = D("z.other")
y.back = y
print("end of the script")
