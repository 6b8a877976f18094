# The chain of suspended generators: gi_yieldfrom, who is alive, what close reaches.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def leaf():
    d = D("leaf")
    try:
        yield 1
        yield 2
    finally:
        print("leaf finally")
def mid():
    d = D("mid")
    try:
        r = yield from leaf()
    finally:
        print("mid finally")
def top():
    d = D("top")
    yield from mid()
t = top()
print(next(t), t.gi_yieldfrom.__name__, t.gi_yieldfrom.gi_yieldfrom.__name__)
m = t.gi_yieldfrom
del t
print("top gone, mid", m.gi_frame)
t = top(); next(t)
try:
    t.throw(KeyError("k"))
except KeyError as e:
    n, tb = 0, e.__traceback__
    while tb: n, tb = n + 1, tb.tb_next
    print("frames", n)
print("end")
