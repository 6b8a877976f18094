# Objects of different types and equal size classes take each other's blocks.
def reused(first, second):
    a = first()
    x = id(a)
    del a
    b = second()
    return id(b) == x
class S2: __slots__ = ("a", "b")
class S4: __slots__ = ("a", "b", "c", "d")
n = 1000
f = 0.5
pairs = {
    "int and float": (lambda: n * 1000, lambda: f * 3),
    "int and int": (lambda: n * 1000, lambda: n * 1001),
    "int and object": (lambda: n * 1000, lambda: object()),
    "object and int": (lambda: object(), lambda: n * 1000),
    "bytes and str": (lambda: bytes(20), lambda: "x" * (n // 100) + "y"),
    "set and set": (lambda: set(), lambda: frozenset([n])),
    "str and str": (lambda: "a" * (n // 50), lambda: "b" * (n // 50)),
    "str and longer": (lambda: "a" * (n // 50), lambda: "b" * (n // 10)),
    "slots": (lambda: S2(), lambda: S2()),
    "slots of other sizes": (lambda: S2(), lambda: S4()),
    "cellless functions": (lambda: (lambda: 1), lambda: (lambda: 2)),
    "range and range": (lambda: range(n), lambda: range(n, n + 5)),
    "iterators": (lambda: iter([]), lambda: iter(())),
    "big ints": (lambda: n ** 20, lambda: n ** 20 + 1),
    "generators": (lambda: (x for x in ()), lambda: (x for x in [])),
    "exceptions": (lambda: ValueError(), lambda: TypeError()),
    "errors of other sizes": (lambda: ValueError(), lambda: OSError()),
}
for name, (first, second) in pairs.items():
    print(name, [reused(first, second) for _ in range(3)])
