# One name is 1, and the argument of getrefcount adds 1; each further name or item adds 1.
import sys
a = []
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
c = [a, a, a]
print(sys.getrefcount(a))
d = {"k": a}
e = (a, b)
print(sys.getrefcount(a), sys.getrefcount(e))
del b, c
print(sys.getrefcount(a))
d.clear()
e = None
print(sys.getrefcount(a))
print(sys.getrefcount([]), sys.getrefcount({}), sys.getrefcount(object()))
