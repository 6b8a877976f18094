# When the locals of a generator go: at its end, at close, at del, at an error.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("  del", self.n)
def gen(fail=False):
    a = D("a")
    yield "first"
    b = D("b")
    del a
    yield "second"
    if fail: raise ValueError
    c = D("c")
    return c
g = gen(); print(next(g)); print(next(g))
try:
    next(g)
except StopIteration as e:
    print("value", e.value.n)
print("after")
g = gen(True); next(g); next(g)
try:
    next(g)
except ValueError:
    print("error handled")
print("after")
g = gen(); next(g); g.close(); print("closed")
def consume():
    for x in gen():
        if x == "second": return x
print(consume())
