import sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    a = D("a"); b = D("b"); c = [D("c0"), D("c1")]; d = {1: D("d1"), 2: D("d2")}; e = (D("e0"), D("e1")); g = {D("g")}
    return "returning"
print(f())
def g():
    x = D("x")
    try:
        y = D("y")
        raise ValueError("boom")
    except ValueError as e:
        z = D("z")
        print("handling", e)
    finally:
        print("finally")
    print("after")
g()
def h():
    w = D("w")
    raise KeyError("k")
try:
    h()
except KeyError as e:
    print("caught", e.args, e.__traceback__.tb_next.tb_frame.f_locals["w"].n)
print("left")
def gen():
    p = D("p")
    try:
        yield p.n
        yield 2
    finally:
        print("gen finally")
i = gen(); print(next(i)); del i
print("--")
l = [D(i) for i in range(3)]
l[1] = None
l[0:1] = []
l = l + [D("new")]
l.reverse(); l.pop(); del l
print("--")
d = dict(a=D("va"), b=D("vb"))
d["a"] = D("va2")
d.pop("b")
d.update(a=1)
print("--")
def swap():
    u, v = D("u"), D("v")
    u, v = v, u
    print(u.n, v.n)
swap()
class Base:
    def __del__(self): print("base del")
class Derived(Base):
    def __del__(self):
        print("derived del"); super().__del__()
Derived()
x = y = D("xy"); del x; print("one left"); y = None
_ = [D("t1"), D("t2")][0]; print("tmp"); del _
(lambda q: print("in", q.n))(D("arg"))
D("expr")
print("exit")
z = D("at exit")
