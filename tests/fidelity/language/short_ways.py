"""Look-ups and calls that the interpreter does by a short way, beside those that need the long one."""
import sys


class Text(str):
    def __hash__(self):
        print("hash of", str(self))
        return super().__hash__()


class Equal:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number)

    def __eq__(self, other):
        print("compared with", other)
        return self.number == other


def look_up(table, keys):
    for _ in range(3):
        for key in keys:
            try:
                print(repr(key), key in table, table[key])
            except (KeyError, TypeError) as error:
                print(type(error).__name__, error)


look_up({"a": 1, 2: "two", 3.0: "three", True: "one"}, ["a", 2, 3, 1, 1.0, False, None, Text("a"), [], -1, -2])
look_up({Equal(5): "five", 6: "six"}, [5, 6, 7])
deleted = dict.fromkeys(range(6))
del deleted[3], deleted[0]
look_up(deleted, [0, 1, 3, 5, -1])


def store(table, key, value):
    table[key] = value


table = {}
for key in ["a", 1, "a", 1.0, True, Equal(1), "b", -1, -2, 2**70]:
    value = object()
    store(table, key, value)
    print(repr(key) if not isinstance(key, Equal) else "Equal", len(table), sys.getrefcount(value))
print([str(key)[:3] for key in table])
items = [0, 1, 2]
for index in [0, -1, True, 2]:
    store(items, index, index)
print(items)
try:
    store(items, 5, 0)
except IndexError as error:
    print(error)


def find(container, item):
    return item in container


nan = float("nan")
for container in [[1, "a", nan, None], (1, "a", nan, None), {1, "a", nan, None}, {1: 0, "a": 0, nan: 0}]:
    print([find(container, item) for item in [1, 1.0, "a", "b", nan, float("nan"), None, Text("a")]])
print(find([Equal(1), 2], 2), find({2, 3}, Equal(2)), find([3, Equal(4)], 4))


def characters(text):
    return [text[index] for index in range(len(text))]


print(characters("abc"), characters("äöü"), characters("a\u20acb"), characters("ab\U0001f600"))
for index in [3, -1, 10]:
    try:
        print("abc"[index])
    except IndexError as error:
        print(error)


def pairs(rows):
    total = []
    for first, second in rows:
        total.append((second, first))
    return total


print(pairs([(1, 2), ("a", "b")]), pairs([[1, 2], "xy"]))
for wrong in [(1, 2, 3), (1,), [1], 5]:
    try:
        pairs([(0, 0), (0, 0), wrong])
    except (ValueError, TypeError) as error:
        print(error)


def named(a, b=2, c=3, d=4):
    return a, b, c, d, sys.getrefcount(a)


def only(a, b=2, /, c=3):
    return a, b, c


def refuse(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


mark = object()
for _ in range(3):
    print(named(mark)[1:], named(mark, 5)[1:], named(mark, d=1)[1:], named(d=1, c=2, a=mark)[1:], named(mark, 1, c=7)[1:])
    for call in [lambda: named(), lambda: named(1, a=2), lambda: named(1, e=3), lambda: named(b=1), lambda: named(1, 2, 3, 4, 5),
                 lambda: only(1, c=4), lambda: only(1, b=4), lambda: only(a=1), lambda: only()]:
        refuse(call)
print(sys.getrefcount(mark))


class Counter:
    def __init__(self):
        self.count = 0

    def add(self, by=1, *, twice=False):
        self.count += by * (2 if twice else 1)
        return sys.getrefcount(self)

    def plain(self, by):
        self.count += by
        return sys.getrefcount(self)


counter = Counter()
add, plain = counter.add, counter.plain
for _ in range(4):
    print(add(), add(2), add(by=3), add(1, twice=True), plain(1), counter.count, sys.getrefcount(plain))
refuse(lambda: plain())
refuse(lambda: plain(1, 2))


def deep(n, step=1):
    return deep(n - step) if n else 0


print(deep(500))
try:
    deep(10**6)
except RecursionError as error:
    print(error)
