# What a finaliser brings back is not collected, and counts nothing.
import gc
saved = []
class R:
    def __init__(self, n): self.n, self.me = n, self
    def __del__(self):
        print("del", self.n)
        if self.n % 2: saved.append(self)
gc.collect()
R(0); R(2)
print(gc.collect())
R(1)
print(gc.collect(), len(saved))
R(2); R(3)
print(gc.collect(), len(saved))
print([r.n for r in saved], saved[0].me is saved[0])
saved.clear()
print("second time, no __del__:", gc.collect())
a, b = R(4), R(5)
a.other, b.other = b, a
del a, b
print(gc.collect(), [r.n for r in saved], saved[-1].other.n)
saved.clear()
print(gc.collect())
