# A cycle with __del__ is collected, finalisers first.
import gc
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
gc.collect()
a, b = N("a"), N("b")
a.other, b.other = b, a
del a, b
print("unreachable now")
print(gc.collect(), gc.garbage)
ring = [N(i) for i in range(6)]
for i in range(6): ring[i].next = ring[i - 1]
del ring
print(gc.collect())
head = N("head")
head.list = [N("l0"), N("l1"), head]
head.dict = {"k": N("k"), "h": head}
del head
print(gc.collect())
