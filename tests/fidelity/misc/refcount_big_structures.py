# Counts of an object that is in very many places.
import sys
v = []
big = [v] * 100000
print(sys.getrefcount(v))
big += big
print(sys.getrefcount(v))
half = big[::2]
print(sys.getrefcount(v))
del big[100:]
print(sys.getrefcount(v))
nested = [half, half[:], tuple(half)]
print(sys.getrefcount(v), sys.getrefcount(half))
half = None
print(sys.getrefcount(v))
nested = None
print(sys.getrefcount(v))
d = {i: v for i in range(1000)}
print(sys.getrefcount(v))
d = {k: None for k in d}
print(sys.getrefcount(v))
