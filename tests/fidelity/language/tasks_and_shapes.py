from dataclasses import dataclass, field
from typing import Generic, TypeVar, Protocol
from enum import Enum, auto
from abc import ABC, abstractmethod
T = TypeVar('T')
class Status(Enum):
    OPEN = auto(); DONE = auto()
@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    status: Status = field(default=Status.OPEN, compare=False)
    tags: set[str] = field(default_factory=set, compare=False)
class Repo(Generic[T]):
    def __init__(self) -> None: self._d: dict[int, T] = {}
    def add(self, k: int, v: T) -> 'Repo[T]': self._d[k] = v; return self
    def __getitem__(self, k: int) -> T: return self._d[k]
r = Repo[Task]().add(1, Task(2, 'write')).add(2, Task(1, 'read', tags={'x'}))
print(sorted(r._d.values()), r[1] < r[2], r.__orig_class__, Repo.__parameters__, Repo[int])
def handle(t: Task) -> str:
    match t:
        case Task(priority=1, name=n): return f'urgent {n}'
        case Task(status=Status.DONE): return 'done'
        case Task(priority=p) if p > 1: return f'later {p}'
    return '?'
print([handle(t) for t in r._d.values()], handle(Task(0, 'q', Status.DONE)))
class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); print('registered', cls.__name__)
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class HasArea(Protocol):
    def area(self) -> float: ...
def total(xs: list[HasArea]) -> float: return sum(x.area() for x in xs)
print(total([Sq(2), Sq(3)]))
try: r[9]
except KeyError as e: print('KeyError', e)
class BadShape(Shape): pass
BadShape()
