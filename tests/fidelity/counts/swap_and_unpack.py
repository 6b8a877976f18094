# Swaps, unpacking and star targets move references without leaving any behind.
import sys
a, b = [], {}
print(sys.getrefcount(a), sys.getrefcount(b))
a, b = b, a
print(sys.getrefcount(a), sys.getrefcount(b))
pair = (a, b)
x, y = pair
print(sys.getrefcount(a), sys.getrefcount(x))
del pair, x, y
first, *rest = [a, a, a]
print(sys.getrefcount(a), sys.getrefcount(rest))
rest = first = None
print(sys.getrefcount(a))
a = a
print(sys.getrefcount(a))
lst = [a]
lst[0], z = z0, lst[0] = lst[0], lst[0]
print(sys.getrefcount(a))
with_default = {}.get("k", a)
print(sys.getrefcount(a))
