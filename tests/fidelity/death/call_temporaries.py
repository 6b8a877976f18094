# Temporaries of an expression die as soon as the operation that used them ends.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("  del", self.n)
    def m(self): print("  m", self.n); return self.n
    def same(self): return self
    def next(self): return D(self.n + 1)
    def __add__(self, o): return D(f"({self.n}+{o.n})")
print(D(1).m())
print(D(1).next().next().m())
D(1).same().same().m()
x = (D("a") + D("b")) + D("c")
print(x.n)
print(len([D("item")]), [D("p"), D("q")][0].n)
print({"k": D("v")}["k"].n)
if D("condition"):
    print("body")
print("and:", D("l") and D("r") and 5)
print("compare:", D("l") == D("r"), D("l") is D("r"))
while D("while"):
    print("once")
    break
assert D("assert")
