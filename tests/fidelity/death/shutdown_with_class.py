# At shutdown, with a class in __main__, its names die by the collector, in the order of its list.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
b = D("b")
a = D("a")
lst = [D("l0"), D("l1")]
dct = {"x": D("x"), "y": D("y")}
c = D("c")
def f(default=D("default")): pass
print("end of the script")
