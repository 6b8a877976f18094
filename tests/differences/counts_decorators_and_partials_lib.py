# Wrappers hold what they wrap: decorators, functools.partial, lru_cache, wraps.
import sys
from functools import partial, lru_cache, wraps
def deco(f):
    def w(*a): return f(*a)
    return w
def plain(x): return sys.getrefcount(x)
v = []
print(plain(v))
print(deco(plain)(v), deco(deco(plain))(v))
p = partial(plain, v)
print(sys.getrefcount(v), p(), sys.getrefcount(plain))
@lru_cache
def cached(t): return [t]
k = (1, [0][0])
r = cached(k)
print(sys.getrefcount(r), sys.getrefcount(k), cached(k) is r)
cached.cache_clear()
print(sys.getrefcount(r), sys.getrefcount(k))
@wraps(plain)
def like(x): return plain(x)
print(sys.getrefcount(plain), like(v))
