# A generator contains its frame, so its size follows locals and stack.
from sys import getsizeof as sz
def a(): yield
def b(x): yield x
def c(x, y, z): yield x + y * z
def d():
    p = q = r = s = 1
    yield p, q, r, s
def e():
    yield from a()
def f(x):
    for i in x:
        yield i
def g():
    x = 1
    def h(): return x
    yield h
async def co(): pass
async def ag(): yield
k = co()
print([sz(y) for y in (a(), b(1), c(1, 2, 3), d(), e(), f([]), g(), (i for i in []), (i + j for i in [] for j in []), ((i, j, 1, 2, 3) for i in [] for j in []), k, ag())])
k.close()
print([y.__code__.co_stacksize for y in (a, b, c, d, e, f, g)], [y.__code__.co_nlocals for y in (a, b, c, d, e, f, g)])
y = b(1)
n = sz(y); next(y); m = sz(y); list(y)
print(n, m, sz(y))
