import sys
class Temp:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"T{self.v}"
    def __del__(self): print("bye", self.v)
    def __add__(self, o): return Temp(self.v + o.v)
    def __iadd__(self, o): self.v += o.v; return self
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
    def __bool__(self): return self.v != 0
    def __lt__(self, o): return self.v < o.v
    def __len__(self): return 3
    def __getitem__(self, i): return Temp(self.v * 10 + i)
    def __call__(self, *a): return Temp(sum(x.v for x in a))
    def __contains__(self, x): return False
x = Temp(1) + Temp(2) + Temp(3); print(x)
x += Temp(4); print(x)
print(Temp(5) == Temp(5), Temp(6) < Temp(7), Temp(8) and Temp(9), Temp(0) or Temp(10))
print([Temp(11), Temp(12)][1])
for t in Temp(13): 
    print(t)
    if t.v > 131: break
print(Temp(14)(Temp(15), Temp(16)))
print(Temp(17) in Temp(18), sorted([Temp(21), Temp(20)]), max(Temp(22), Temp(23)))
d = {Temp(24): 1, Temp(24): 2}; print(d)
s = {Temp(25), Temp(25)}; print(s)
a, *b = Temp(26), Temp(27), Temp(28); a = 0; print(b)
print(f"{Temp(29)!r:>6}|{Temp(30)}")
y = Temp(31) if Temp(32) else Temp(33)
def f(a, b=Temp(34), *c, d=Temp(35)): return a
f(Temp(36), Temp(37), Temp(38), d=Temp(39)); print("called")
lst = [Temp(i) for i in range(40, 43)]; lst[0] = lst[1]; print("set"); lst[1:] = [Temp(50)]; print("sliced"); lst.pop(); print("popped")
del lst; print("deleted")
assert Temp(60), "x"
with open(0) if False else __import__("contextlib").nullcontext(Temp(61)) as q: pass
print("end")
