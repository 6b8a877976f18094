# A generator that is closed before it starts keeps its frame until it dies.
import gc
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def g(x): yield x
y = g(C(1))
y.close()
print("closed", y.gi_frame, y.gi_suspended, [type(r).__name__ for r in gc.get_referents(y)])
del y
print("gone")
y = g(C(2))
try: y.throw(ValueError())
except ValueError: pass
print("thrown")
del y
print("gone")
gc.collect()
x = (0 for _ in [] if 0)
x.close()
print(gc.get_count())
