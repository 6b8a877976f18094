import sys
def sizes(make, n): return [sys.getsizeof(make(i)) for i in range(n)]
print(sizes(lambda i: list(range(i)), 12)); print(sizes(lambda i: tuple(range(i)), 6)); print(sizes(lambda i: set(range(i)), 12)); print(sizes(lambda i: dict.fromkeys(range(i)), 14)); print(sizes(lambda i: "x" * i, 5)); print(sizes(lambda i: "é" * i, 4)); print(sizes(lambda i: "€" * i, 4)); print(sizes(lambda i: "😀" * i, 4)); print(sizes(lambda i: b"x" * i, 4)); print(sizes(lambda i: bytearray(i), 5)); print(sizes(lambda i: 2 ** (30 * i), 5)); print(sizes(lambda i: [None] * i, 6))
l = []; last = 0
for i in range(70):
    l.append(i); s = sys.getsizeof(l)
    if s != last: print(i + 1, s, end="; "); last = s
print()
for i in range(70):
    l.pop(); s = sys.getsizeof(l)
    if s != last: print(len(l), s, end="; "); last = s
print()
d = {}; last = 0
for i in range(200):
    d[i] = i; s = sys.getsizeof(d)
    if s != last: print(i + 1, s, end="; "); last = s
print()
st = set(); last = 0
for i in range(200):
    st.add(i); s = sys.getsizeof(st)
    if s != last: print(i + 1, s, end="; "); last = s
print()
class P:
    def __init__(self, x, y): self.x = x; self.y = y
class S:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x = x; self.y = y
p, s = P(1, 2), S(1, 2); print(sys.getsizeof(p), sys.getsizeof(s), sys.getsizeof(p.__dict__))
from collections import namedtuple, deque, OrderedDict, Counter, defaultdict
from dataclasses import dataclass
from array import array
from enum import Enum
N = namedtuple("N", "x y")
@dataclass
class D: x: int; y: int
@dataclass(slots=True)
class DS: x: int; y: int
class E(Enum): A = 1
print([sys.getsizeof(o) for o in (N(1, 2), D(1, 2), DS(1, 2), deque(), deque([1] * 100), OrderedDict(), OrderedDict(a=1), Counter(), defaultdict(int), array("i", [1, 2, 3]), array("d"), E.A, E, iter([]), (x for x in []), range(10 ** 9), map(str, []), zip(), enumerate([]), filter(None, []), reversed([]), slice(1), memoryview(b"abc"), complex(1, 2), Exception("a"), lambda: 0, print, property(), staticmethod(len), classmethod(len), type("X", (), {}), object(), NotImplemented, frozenset([1, 2, 3]), super(D, D(1, 2)), sys, [].append, P.__init__, p.__init__, int.__add__, (1).__add__)])
a = "hello"; b = "hello"; c = "".join(["hel", "lo"]); print(a is b, a is c, sys.intern(c) is a, sys.getsizeof(a))
x = 256; y = 256; print(x is y); x = int("257"); y = int("257"); print(x is y, x == y)
t = (1, 2); u = (1, 2); print(t is u, [] is [], () is (), id([]) == id([]))
