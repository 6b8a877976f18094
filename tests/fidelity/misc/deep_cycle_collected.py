# A long ring is collected in one go.
import gc
class N:
    def __init__(self, prev=None): self.prev = prev
gc.collect()
gc.disable()
first = last = N()
for _ in range(49999):
    last = N(last)
first.prev = last
del first, last
print(gc.collect())
x = []
top = x
for _ in range(50000):
    x = [x]
top.append(x)
del x, top
print(gc.collect())
d = {}
top = d
for _ in range(20000):
    d = {"d": d}
top["top"] = d
del d, top
print(gc.collect())
gc.enable()
