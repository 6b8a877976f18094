# A dataclass: generated __init__, __repr__, __eq__, defaults and ordering.
from dataclasses import dataclass, field, replace, asdict

@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)

@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0

a, b = Item("tea"), Item("tea", 1.5, [])
print(a, a == b, a is b)
a.tags.append("hot")
print(a, b, a == b)
print(Version(1, 2) < Version(1, 10), sorted([Version(2), Version(1, 5)]), hash(Version(1)) == hash(Version(1)))
try:
    Version(1).major = 2
except Exception as e:
    print(type(e).__name__, e)
print(replace(Version(1, 2), minor=9), asdict(a))
try:
    Item()
except TypeError as e:
    print(e)
