# The old value dies after the name has its new one.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, "| x is", x.n if x else x)
x = D(1)
x = D(2)
print("rebound")
x = None
print("none")
x = y = D(3)
x = None
print("y still holds it")
y = x
for x in (D("loop a"), D("loop b")):
    print("body", x.n)
print("after the loop")
x = None
print("end")
