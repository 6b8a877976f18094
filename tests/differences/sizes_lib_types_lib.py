# Sizes of what collections, functools and others make.
from sys import getsizeof as sz
from collections import deque, OrderedDict, defaultdict, Counter, namedtuple
from functools import partial
from itertools import count, chain
from dataclasses import dataclass
import types
print(sz(deque()), sz(deque([1])), sz(deque(range(64))), sz(deque(range(65))), sz(deque(range(1000))), sz(deque(maxlen=5)))
print(sz(OrderedDict()), sz(OrderedDict(a=1)), sz(defaultdict(list)), sz(defaultdict(list, a=1)), sz(Counter("aab")), sz(Counter()))
P = namedtuple("P", "x y")
print(sz(P(1, 2)), sz(partial(print, 1)), sz(count()), sz(chain([])), sz(types.SimpleNamespace(a=1)), sz(types.MappingProxyType({})))
@dataclass
class D:
    x: int
    y: int = 0
@dataclass(slots=True)
class E:
    x: int
    y: int = 0
print(sz(D(1)), sz(E(1)), sz(vars(D(1))))
d = deque()
out = []
for i in range(300):
    d.append(i)
    if not out or out[-1][1] != sz(d): out.append((len(d), sz(d)))
print(out)
for i in range(300): d.popleft()
print(sz(d))
