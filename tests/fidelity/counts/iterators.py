# An iterator holds its container until it is exhausted.
import sys
xs = [1, 2]
print(sys.getrefcount(xs))
it = iter(xs)
print(sys.getrefcount(xs))
next(it); next(it)
print(sys.getrefcount(xs))
try:
    next(it)
except StopIteration:
    pass
print(sys.getrefcount(xs), next(it, "over"))
for make in (enumerate, reversed, lambda s: zip(s, s), lambda s: map(str, s), lambda s: filter(None, s), lambda s: (x for x in s)):
    it = make(xs)
    a = sys.getrefcount(xs)
    list(it)
    b = sys.getrefcount(xs)
    del it
    print(a, b, sys.getrefcount(xs))
for x in xs:
    print("in the loop", sys.getrefcount(xs))
d = {1: 2}
i = iter(d)
print(sys.getrefcount(d), list(i), sys.getrefcount(d))
it = d.items()
j = iter(it)
print(sys.getrefcount(d), sys.getrefcount(it))
