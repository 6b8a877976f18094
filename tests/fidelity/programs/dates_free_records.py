# Records: tuples, dicts, dataclasses, namedtuples and slots side by side, with their sizes and hashes.
import sys
from dataclasses import dataclass, field, asdict, fields, KW_ONLY, InitVar, make_dataclass
from collections import namedtuple
from typing import NamedTuple, ClassVar
@dataclass
class Plain: x: int; y: int = 0
@dataclass(slots=True)
class Slim: x: int; y: int = 0
@dataclass(frozen=True, order=True)
class Key: x: int; y: int = field(default=0, compare=False)
class Tup(NamedTuple): x: int; y: int = 0
NT = namedtuple("NT", "x y")
for make in (Plain, Slim, Key, Tup, NT, lambda x, y: (x, y), lambda x, y: {"x": x, "y": y}):
    o = make(1, 2)
    try: h = hash(o) == hash(make(1, 2))
    except TypeError as e: h = str(e)
    print(o, sys.getsizeof(o), hasattr(o, "__dict__"), o == make(1, 2), h)
@dataclass
class Full:
    a: int
    _: KW_ONLY
    b: str = "b"
    c: list = field(default_factory=list)
    d: InitVar[int] = 5
    total: ClassVar[int] = 0
    e: int = field(init=False)
    def __post_init__(self, d): self.e = self.a * d; Full.total += 1
f = Full(2, b="z", d=3); print(f, f.e, Full.total, [x.name for x in fields(f)], asdict(f), Full.__match_args__)
for bad in (lambda: Full(), lambda: Full(1, "x"), lambda: Full(1, z=2), lambda: Key(1) < 5, lambda: setattr(Key(1), "x", 2), lambda: setattr(Slim(1), "z", 2), lambda: Plain(1) < Plain(2), lambda: asdict(5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(Key(1, 5) == Key(1, 6), sorted([Key(3), Key(1)]), {Key(1), Key(1, 9)}, Key(1) < Key(2), Plain(1) == Slim(1))
@dataclass
class Child(Plain): z: int = 9
print(Child(1, 2), Child(1).__eq__(Plain(1)), isinstance(Child(1), Plain), Child.__init__.__annotations__)
M = make_dataclass("M", [("a", int), ("b", str, "q")], namespace={"hi": lambda s: s.a}); print(M(1), M(1).hi())
match Plain(3, 4):
    case Plain(x=3, y=y): print("matched", y)
import copy; p = Full(1, c=[1]); q = copy.copy(p); r = copy.deepcopy(p); print(q.c is p.c, r.c is p.c, q == p, copy.replace(Key(1), x=7) if hasattr(copy, "replace") else "")
