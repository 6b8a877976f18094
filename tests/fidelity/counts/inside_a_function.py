# A parameter: the caller's name, the callee's local, the argument.
import sys
def show(x):
    return sys.getrefcount(x)
def deeper(x):
    return show(x)
def twice(x):
    y = x
    return sys.getrefcount(y)
a = []
print(sys.getrefcount(a), show(a), deeper(a), twice(a))
print(show([]), deeper([]), twice([]))
def local():
    v = []
    return sys.getrefcount(v), show(v), deeper(v)
print(local())
