# Inside a list comprehension no extra frame holds the values; a generator expression's argument does.
import sys
v = []
print([sys.getrefcount(v) for _ in range(2)])
print([sys.getrefcount(x) for x in [v]])
print([sys.getrefcount(x) for x in (v,)])
print({sys.getrefcount(x): 1 for x in [v]})
print(next(sys.getrefcount(x) for x in [v]))
def f(u):
    return [sys.getrefcount(u) for _ in range(1)], list(sys.getrefcount(u) for _ in range(1)), sys.getrefcount(u)
print(f(v))
def h(u):
    return [(lambda: sys.getrefcount(u))() for _ in range(2)]
print(h(v))
print([sys.getrefcount(y) for x in [v] for y in [x]])
print([sys.getrefcount(y) for x in [v] if (y := x) is v])
print(sys.getrefcount(v))
