# A value's __del__ that changes the dict it was in.
d = {}
class V:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n, "| dict has", list(d))
        d["from " + self.n] = 1
d["a"] = V("a")
d["b"] = V("b")
d["a"] = 5
print(list(d))
del d["b"]
print(list(d))
d["c"] = V("c")
print(type(d.pop("c")).__name__)
print(list(d))
d["e"] = V("e")
d["f"] = V("f")
d.clear()
print(list(d))
