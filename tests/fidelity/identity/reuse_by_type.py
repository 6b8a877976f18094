# How objects of each type reuse the memory of the one before.
import gc
class A: pass
class B:
    def __init__(self): self.x = 1
class S: __slots__ = ("a",)
def same(make, n=6):
    ids = []
    seen = {}
    for i in range(n):
        o = make()
        ids.append(seen.setdefault(id(o), chr(97 + len(seen))))
    return "".join(ids)
def temp(make, n=6):
    seen = {}
    return "".join([seen.setdefault(id(make()), chr(97 + len(seen))) for i in range(n)])
gc.collect()
for make in (A, B, S, list, dict, set, object, lambda: [1], lambda: [1, 2, 3], lambda: (1, [2]), lambda: {1: 2}, lambda: {"a": 1}, lambda: 1.5 + len("a"), lambda: 10**10, lambda: 10 ** 30, lambda: "a" * 5, lambda: "ab" * 600, lambda: bytes(3), lambda: bytes(700), lambda: bytearray(3), lambda: lambda: 0, lambda: (i for i in ()), lambda: iter([]), lambda: range(5), lambda: slice(1, 2), lambda: A.__init__, lambda: A().__init__, lambda: [].append, lambda: Exception(), lambda: ValueError("x"), lambda: frozenset([1]), lambda: complex(1, 2), lambda: memoryview(b"abc"), lambda: map(str, []), lambda: zip(), lambda: enumerate([]), lambda: [0] * 100, lambda: list(range(1000)), lambda: str(12345), lambda: repr([1, 2]), lambda: f"{1.5}abc", lambda: "%d" % 500, lambda: "x y".split(), lambda: dict(a=1), lambda: {i for i in range(10)}, lambda: property(), lambda: staticmethod(len), lambda: super(A, A()), lambda: A.__dict__, lambda: vars(B()), lambda: B().__dict__, lambda: globals, lambda: locals(), lambda: (1).__add__, lambda: str(object()), lambda: object().__repr__()):
    print(same(make), temp(make))
