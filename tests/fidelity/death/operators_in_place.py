# In-place operators: when the old object goes.
class V:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __add__(self, o): return V(f"{self.n}+{o}")
    def __isub__(self, o): self.n = f"{self.n}-{o}"; return self
    def __imul__(self, o): return V(f"{self.n}*{o}")
v = V("v")
v += 1
print("now", v.n)
v -= 2
print("now", v.n)
v *= 3
print("now", v.n)
d = {"k": v}
v = None
d["k"] += 4
print("now", d["k"].n)
class H: pass
h = H()
h.v = d.pop("k")
h.v *= 5
print("now", h.v.n)
h.v = None
print("end")
