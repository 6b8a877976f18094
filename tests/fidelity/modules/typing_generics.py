"""Generic classes, written in the old way and in the new."""
from typing import Generic, TypeVar, Protocol, runtime_checkable
import sys

T = TypeVar("T")
K = TypeVar("K", bound=str)
N = TypeVar("N", int, float)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
s.push(1)
s.push(2)
print(s.pop(), type(s).__name__, s.__orig_class__)
print(Stack[int], Stack[T], Stack.__parameters__, Stack.__orig_bases__)
print(T, K.__bound__, N.__constraints__)
print(sys.getsizeof(Stack()), Stack.__mro__)


class Box[A, B: int = bool]:
    def __init__(self, a: A) -> None:
        self.a = a


print(Box.__type_params__, Box.__mro__)
print(Box[int, bool], Box[str])
print(Box.__type_params__[1].__bound__, Box.__type_params__[1].__default__)


def first[E](items: list[E]) -> E:
    return items[0]


print(first([1, 2]), first.__type_params__, first.__annotations__)
type Pair[X] = tuple[X, X]
print(Pair, Pair.__value__, Pair.__type_params__, Pair[int])


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class Door:
    def close(self):
        print("closed")


class Wall:
    pass


print(isinstance(Door(), Closable), isinstance(Wall(), Closable), issubclass(Door, Closable))
try:
    Closable()
except TypeError as e:
    print("TypeError:", e)


class Silent(Protocol):
    def hush(self): ...


try:
    isinstance(Door(), Silent)
except TypeError as e:
    print("TypeError:", e)
try:
    Stack[int, str]
except TypeError as e:
    print("TypeError:", e)
try:
    class Bad(Generic): pass
except TypeError as e:
    print("TypeError:", e)
