# Locals die in the order of co_varnames when the function returns.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end="; ")
def f(a, b, /, c, *rest, k, **more):
    z = D("z")
    y = D("y")
    print(f.__code__.co_varnames)
f(D("a"), D("b"), D("c"), D("r1"), D("r2"), m=D("m"), k=D("k"))
print()
def g():
    b = D("b")
    a = D("a")
    b = b
    del a
    print("|", end=" ")
    a = D("a2")
g()
print()
def h():
    if True:
        first = D("first")
    for second in [D("second")]:
        pass
    with_third = third = D("third")
    return third
r = h()
print("| returned", r.n)
