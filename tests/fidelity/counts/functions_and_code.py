# A function holds its code, its globals, its defaults; each call to def makes a new one.
import sys
def f(): pass
print(sys.getrefcount(f), sys.getrefcount(f.__code__))
def make():
    def inner(): pass
    return inner
base = sys.getrefcount(make.__code__.co_consts[1])
fs = [make() for _ in range(4)]
print(sys.getrefcount(make.__code__.co_consts[1]) - base, fs[0].__code__ is fs[1].__code__)
g = sys.getrefcount(globals())
def another(): pass
print(sys.getrefcount(globals()) - g)
h = lambda: 0
print(sys.getrefcount(globals()) - g, sys.getrefcount(h))
del another, h, fs
print(sys.getrefcount(globals()) - g)
def d(x=[1]): pass
print(sys.getrefcount(d.__defaults__), sys.getrefcount(d.__defaults__[0]))
