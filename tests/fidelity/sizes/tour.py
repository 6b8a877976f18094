import sys
for o in [0, 1, 2**30, 2**60, -1, True, 1.0, 1j, "", "a", "é", "€", "😀", "abc"*10, b"", b"abc", bytearray(), bytearray(b"abc"), (), (1,), [], [1], [1,2,3], list(range(10)), {}, {1:1}, dict(a=1), set(), {1}, frozenset(), range(3), slice(1), None, ..., NotImplemented, object(), type, int, print, len, sys, lambda: 0, (i for i in ()), iter([]), iter(()), iter({}), iter(set()), iter(""), iter(range(1)), zip(), map(str, []), filter(None, []), enumerate([]), reversed([]), memoryview(b""), property(), staticmethod(len), classmethod(len), super(int, 1), Exception(), Exception("a"), ValueError, [].append, str.join, "".join, int.__add__, (1).__add__, {}.keys(), {}.items(), {}.values(), type("X", (), {})(), type("Y", (), {"__slots__": ()})(), type("Z", (), {"__slots__": ("a", "b")})(), type("W", (list,), {})(), type("V", (dict,), {})(), type("U", (int,), {})(5), type("T", (str,), {})("x"), type("S", (tuple,), {})((1,))]:
    try: print(type(o).__name__, sys.getsizeof(o), end="; ")
    except Exception as e: print(type(e), e)
print()
l = []
sizes = []
for i in range(200):
    l.append(i)
    s = sys.getsizeof(l)
    if not sizes or sizes[-1][1] != s: sizes.append((i + 1, s))
print(sizes)
for make in (lambda n: dict.fromkeys(range(n)), lambda n: set(range(n)), lambda n: {str(i): i for i in range(n)}, lambda n: frozenset(range(n)), lambda n: bytearray(n), lambda n: "x" * n, lambda n: [None] * n, lambda n: tuple(range(n)), lambda n: list(range(n)), lambda n: [*range(n)], lambda n: list(i for i in range(n)), lambda n: 2 ** n):
    print([sys.getsizeof(make(n)) for n in (0, 1, 3, 5, 6, 8, 10, 11, 20, 21, 33, 50, 86, 100, 171, 1000)])
class P: pass
p = P(); print(sys.getsizeof(p), sys.getsizeof(p.__dict__))
for i in range(35):
    setattr(p, f"a{i}", i)
    print(sys.getsizeof(p.__dict__), end=" ")
print()
q = P(); q.a0 = 1; print(sys.getsizeof(q.__dict__)); q.__dict__["zz"] = 1; print(sys.getsizeof(q.__dict__))
print([sys.getsizeof(f.__code__) for f in (lambda: 0, lambda x: x + 1)])
