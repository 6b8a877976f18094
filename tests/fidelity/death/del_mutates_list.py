# An item's __del__ that appends to the list it is leaving.
class I:
    def __init__(self, n): self.n = n
    def __del__(self):
        x.append("ghost of " + str(self.n))
x = [I(1), I(2)]
x[0] = None
print([type(v).__name__ for v in x], x[-1])
x.pop(1)
print(x)
x.extend([I(3), I(4)])
del x[-2:]
print(x)
x[:] = [I(5), I(6)]
x.clear()
print(x)
