# The outermost iterable of a generator expression is evaluated at once, the rest later.
def src(n):
    print("src", n)
    return [1, 2]
g = ((a, b) for a in src("first") for b in src("second"))
print("made")
print(next(g))
print(next(g))
print(next(g))
try:
    h = (x for x in 1 / 0)
except ZeroDivisionError:
    print("at once")
k = (1 / 0 for _ in [1])
print("later")
try:
    next(k)
except ZeroDivisionError:
    print("now")
n = 2
m = (i * n for i in range(3))
n = 10
print(list(m))
data = [1, 2, 3]
w = (i for i in data if i in data)
data = [3, 4]
print(list(w))
def f():
    loc = 5
    r = (loc for _ in [1])
    loc = 6
    return list(r)
print(f())
