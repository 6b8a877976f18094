# Copies share their items; multiplication repeats the same object.
a = [[1], [2]]
b = a[:]
c = list(a)
d = a * 2
e = [*a]
print(a is b, a[0] is b[0], c[1] is a[1], d[0] is d[2], e[0] is a[0], a == b == c == e)
m = [[0] * 3] * 3
print(len({id(r) for r in m}), len({id(r) for r in [[0] * 3 for _ in range(3)]}))
x = {"k": a}
y = x.copy()
z = {**x}
print(x["k"] is y["k"] is z["k"] is a)
t = (a, a)
u = t + t
print(u[0] is u[3], tuple(list(t))[0] is a)
def f(p): return p
print(f(a) is a, (lambda *q: q[0])(a) is a, (lambda **q: q["k"])(k=a) is a, [v for v in [a]][0] is a, max([a]) is a, next(iter([a])) is a)
s = sorted(a, reverse=True)
print(s[0] is a[1], list(reversed(a))[0] is a[1], a.pop() is s[0], dict(k=a)["k"] is a, list(zip([a]))[0][0] is a)
import copy
g = copy.copy(b); h = copy.deepcopy(b)
print(g[0] is b[0], h[0] is b[0], h == b)
