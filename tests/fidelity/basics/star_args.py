# *args and **kwargs gather; * and ** at the call spread.
def show(*args, **kwargs):
    print(args, kwargs)

show()
show(1, 2, three=3)
show(*[1, 2], *(3, 4), **{"a": 1}, **{"b": 2})
show(0, *range(3), 9, k=1, **dict(z=2))

def average(first, *rest):
    return (first + sum(rest)) / (1 + len(rest))

print(average(4), average(1, 2), average(*[1, 2, 3, 4]))

def outer(*args, sep="-", **kw):
    return sep.join(str(a) for a in args) + str(kw)

print(outer(1, 2, 3), outer(1, 2, sep="+", end="!"))
try:
    show(**{"a": 1}, **{"a": 2})
except TypeError as e:
    print(type(e).__name__, str(e).split(".")[-1])
