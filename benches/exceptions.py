"""Exceptions: raising, catching, cleaning up, and not raising at all."""


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def check(n):
    if n % 3 == 0:
        raise Refused(n & 15)
    return n


def deep(n, level):
    if level == 0:
        return check(n)
    try:
        return deep(n, level - 1)
    finally:
        events[0] += 1


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        events[1] += 1
        return kind is KeyError


events = [0, 0, 0]
total = 0
for i in range(300000):
    try:
        total += check(i)
    except Refused as refused:
        total += refused.code
for i in range(100000):
    try:
        total += deep(i, 4)
    except Refused:
        events[2] += 1
table = {}
for i in range(150000):
    with Guard():
        table[i % 50]
        table[i % 49] = i
    try:
        int("x" if i % 2 else "12")
    except (ValueError, TypeError):
        total -= 1
    else:
        total += 2
print(total, events, len(table))
for i in range(400000):
    try:
        total ^= i
    except ValueError:
        pass
print(total)
