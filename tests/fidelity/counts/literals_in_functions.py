# A constant inside a function is shared by every call.
import sys
def f():
    a = 12345
    b = 12345
    return sys.getrefcount(a)
def g():
    a = 12345
    return sys.getrefcount(a)
print(f(), f(), g())
def h():
    return (10, 20)
t = h()
u = h()
print(t is u, sys.getrefcount(t))
def made():
    return [10, 20]
print(sys.getrefcount(made()), sys.getrefcount(h()))
def n(k=777777):
    return sys.getrefcount(k)
print(n())
