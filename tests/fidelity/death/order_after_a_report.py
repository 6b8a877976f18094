# The report of what reaches the top is written by the library: its import collects, and what dies at the end does so in
# another order than it would otherwise.
d = {}
if 0: 0 is 0
class V:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n, "| dict has", list(d))
d["a"] = V("a")
d["b"] = V("b")
d[[]] = 5
