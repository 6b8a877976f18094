"""Generators: pipelines, delegation, sending, and the tools of itertools."""
from itertools import chain, count, islice


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def squares(source):
    for n in source:
        yield n * n


def odd(source):
    for n in source:
        if n & 1:
            yield n


def leaves(tree):
    if isinstance(tree, tuple):
        for child in tree:
            yield from leaves(child)
    else:
        yield tree


def build(depth):
    return depth if depth == 0 else (build(depth - 1), build(depth - 1))


def averager():
    total = seen = 0
    value = None
    while True:
        value = yield value
        total += value
        seen += 1
        value = total // seen


print(sum(odd(squares(numbers(1500000)))))
print(sum(1 for _ in leaves(build(17))))
average = averager()
next(average)
for i in range(700000):
    mean = average.send(i)
print(mean)
print(sum(islice(chain(count(5), [1]), 300000)), sum(a * b for a, b in zip(range(400000), range(1, 400001))))
