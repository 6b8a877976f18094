# A suspended generator dies with its locals; finally blocks run; an unstarted one runs nothing.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def gen(arg):
    a = D("a")
    try:
        b = D("b")
        yield 1
        yield 2
    finally:
        print("finally")
g = gen(D("arg"))
print("not started")
g = None
g = gen(D("arg"))
next(g)
print("suspended")
del g
print("--")
for v in gen(D("arg")):
    print("got", v)
    break
print("--")
print(list(gen(D("arg"))))
def outer():
    o = D("o")
    yield from gen(D("inner arg"))
g = outer()
next(g)
g.close()
print("closed")
