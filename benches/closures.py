"""Closures, decorators, default and keyword arguments, partial application."""
from functools import partial, reduce


def counter(start):
    value = start

    def step(by=1):
        nonlocal value
        value += by
        return value

    return step


def compose(*functions):
    def composed(x):
        for f in functions:
            x = f(x)
        return x

    return composed


def memo(function):
    known = {}

    def wrapper(*args, **kwargs):
        key = args
        if key not in known:
            known[key] = function(*args, **kwargs)
        return known[key]

    return wrapper


@memo
def paths(x, y):
    return 1 if x == 0 or y == 0 else paths(x - 1, y) + paths(x, y - 1)


def area(width, height=2, *, depth=1):
    return width * height * depth


steps = [counter(i) for i in range(10)]
total = 0
for i in range(120000):
    for step in steps[:5]:
        total += step()
    total += steps[9](by=3)
print(total)
pipeline = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3, partial(area, depth=2))
print(sum(pipeline(i) for i in range(600000)))
print(paths(60, 60) % 1000000007)
print(sum(area(i, depth=i & 1) for i in range(400000)))
print(reduce(lambda a, b: (a * 31 + b) % 1000003, range(600000)))
