# An earlier collection has rewritten the order of the list, so the shutdown order is another.
import gc
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
b = D("b")
a = D("a")
lst = [D("l0"), D("l1"), [D("l20"), D("l21")]]
tup = (D("t0"), D("t1"))
dct = {"x": D("x"), "y": D("y")}
gc.collect()
print("end of the script")
