"""NamedTuple, TypedDict, NewType, Literal, Annotated and other small things of typing."""
from typing import (NamedTuple, TypedDict, NewType, Literal, Annotated, Final, ClassVar, cast, overload,
                    get_type_hints, NotRequired, Required, Self, TYPE_CHECKING, assert_never, get_overloads, final)


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


p = Point(3, 4)
print(p, p.norm(), p._fields, p._field_defaults, Point.__annotations__)
print(p._replace(y=5), p._asdict(), Point.__doc__, Point.__mro__)
print(Point(1) == (1, 0))
try:
    Point()
except TypeError as e:
    print(e)
Pair = NamedTuple("Pair", [("a", int), ("b", str)])
print(Pair(1, "x"), Pair.__annotations__)


class Movie(TypedDict, total=False):
    name: Required[str]
    year: int


m = Movie(name="Brazil", year=1985)
print(m, type(m), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__)
print(Movie.__annotations__, Movie)
try:
    isinstance(m, Movie)
except TypeError as e:
    print(e)
Options = TypedDict("Options", {"in": int, "debug": NotRequired[bool]})
print(Options.__annotations__, sorted(Options.__optional_keys__))

UserId = NewType("UserId", int)
print(UserId, UserId(5), UserId.__supertype__, type(UserId(5)))
print(Literal["r", "w"], Annotated[int, "positive"], Final[int], ClassVar[str])
print(cast(int, "not an int"), TYPE_CHECKING)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print(f(1), f("a"), len(get_overloads(f)))


class Fluent:
    size: Annotated[int, "cm"]

    def me(self) -> Self:
        return self


print(get_type_hints(Fluent), get_type_hints(Fluent, include_extras=True), get_type_hints(Fluent.me))
try:
    assert_never("oops")
except AssertionError as e:
    print(e)


@final
class Leaf:
    pass


print(Leaf.__final__)
