# A captured local lives as long as the last function that captured it.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def make():
    free = D("free")
    own = D("own")
    also = D("also free")
    def get(): return free, also
    return get
g = make()
print("made")
g = None
print("gone")
def two():
    x = D("shared")
    return (lambda: x), (lambda: x)
a, b = two()
del a
print("one left")
del b
def f(arg=D("default")):
    return arg
f = None
print("function gone")
def h():
    x = D("rebound")
    def set_(): nonlocal x; x = None; print("set")
    return set_
h()()
