# What is returned outlives the locals; an unused result dies at once.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    a = D("local")
    return D("result")
f()
print("--")
x = f()
print("kept", x.n)
def g():
    a = D("a")
    return a, D("b")
p, q = g()
print("unpacked")
def h(v):
    return v.n
print(h(D("argument")))
print(f().n)
print([D(i).n for i in range(3)])
D("statement")
D("left"), D("right")
print("end")
