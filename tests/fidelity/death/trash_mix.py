# Tuples in lists in dicts in instances: one death, many orders.
class D:
    def __init__(self, n, *held): self.n, self.held = n, held
    def __del__(self): print(self.n, end=" ")
def build():
    return D("top", [D("l0"), (D("t0"), D("t1")), {"k": D("v"), D("key"): D("value")}], D("last", D("inner", D("innermost"))))
x = build(); x = None; print()
x = [build(), build()]; x.reverse(); del x[0]; print("|", end=" "); del x; print()
x = build(); y = x.held[0][1]; x = None; print("| tuple kept |", end=" "); y = None; print()
x = build(); y = iter(x.held[0]); next(y); x = None; print("| iterator kept |", end=" "); y = None; print()
x = build(); m = x.held[1].__del__; x = None; print("| method kept |", end=" "); m = None; print()
