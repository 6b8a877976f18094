# Instances that are called, formatted, indexed as numbers and converted.
class Poly:
    def __init__(self, *c):
        self.c = c
    def __call__(self, x):
        return sum(k * x ** i for i, k in enumerate(self.c))
    def __format__(self, spec):
        return f"<{spec}|{len(self.c)}>"
    def __index__(self):
        return 2
    def __int__(self):
        return 20
    def __float__(self):
        return 2.5
    def __bool__(self):
        return False

p = Poly(1, 2, 3)
print(p(0), p(1), p(2))
print(f"{p} {p:abc}", format(p, "x"))
print("abcdef"[p], [10, 20, 30][p], int(p), float(p), bool(p), hex(p))
print(range(10)[p:], callable(p), callable(3))
