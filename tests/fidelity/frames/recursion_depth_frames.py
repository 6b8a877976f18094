# Each call has its own locals; the depth counts Python frames.
import sys
def depth():
    n, fr = 0, sys._getframe()
    while fr: n, fr = n + 1, fr.f_back
    return n
def rec(n):
    return depth() if n == 0 else rec(n - 1)
print(depth(), rec(0), rec(5), [depth() for _ in "a"], list(map(lambda _: depth(), "a")), sorted([1], key=lambda _: print(depth())))
def down(n, xs):
    mine = [n]
    xs.append(mine)
    if n: down(n - 1, xs)
    return xs
print(down(3, []))
old = sys.getrecursionlimit()
print(old)
sys.setrecursionlimit(100)
def count(n=1):
    try:
        return count(n + 1)
    except RecursionError:
        return n
print(count())
def gen(n):
    if n: yield from gen(n - 1)
    yield n
try:
    list(gen(200))
except RecursionError as e:
    print(e)
sys.setrecursionlimit(old)
print(list(gen(5)))
try:
    sys.setrecursionlimit(1)
except RecursionError as e:
    print(e)
