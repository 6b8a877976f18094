# Defaults, keyword arguments, keyword-only and positional-only parameters.
def f(a, b=2, *, c=3, d):
    return a, b, c, d

print(f(1, d=4))
print(f(1, 5, d=4, c=6))
print(f(d=1, a=2))

def g(x, /, y, *, z=0):
    return x, y, z

print(g(1, 2), g(1, y=2, z=3))

def h(x, /, **kw):
    return x, kw

print(h(1, x=2, y=3))

for call in (lambda: f(1), lambda: f(), lambda: f(1, 2, 3, d=4), lambda: g(x=1, y=2), lambda: g(1, 2, w=3),
             lambda: g(1, y=2, **{"y": 3})):
    try:
        call()
    except TypeError as e:
        print(e)
