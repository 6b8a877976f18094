# What CPython's own tests of classes ask: overrides that are jumped over, orders of bases, patterns, comparisons.
import collections.abc


class Reversed(tuple):
    pass


class Words(str):
    pass


print(list(reversed(Reversed((1, 2)))), list(reversed(Words("ab"))))


def absent(self):
    raise AttributeError("absent")


class Incomparable:
    __eq__ = property(absent)


print(Incomparable() == Incomparable(), Incomparable() != 1)

for change in (
    lambda: object.__setattr__(str, "name", 42),
    lambda: object.__delattr__(str, "lower"),
    lambda: type.__setattr__(Words, b"name", None),
):
    try:
        change()
    except TypeError as error:
        print(error)


class Wrong(type):
    def mro(cls):
        return [cls, dict, object]


class NoClass(type):
    def mro(cls):
        return [1]


for meta in (Wrong, NoClass):
    try:
        meta("C", (), {})
    except TypeError as error:
        print(error)


class Registered:
    pass


class Child(Registered):
    pass


def kind(value):
    match value:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
    return "neither"


print(kind(Child()))
collections.abc.Sequence.register(Registered)


class Mixed(collections.abc.Hashable, collections.abc.Mapping):
    def __getitem__(self, key):
        raise KeyError(key)

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0

    def __hash__(self):
        return 1


class Length(Child):
    def __len__(self):
        return 0


print(kind(Length()), kind(Mixed()), kind({}), kind([]), kind("text"))


class Name(str):
    pass


class Plain:
    def __init__(self):
        self.field = 1


print(getattr(Plain(), Name("field")))


class Keywords(set):
    def __new__(cls, items, more=None):
        return super().__new__(cls, items)


try:
    Keywords([1], more=2)
except TypeError as error:
    print(error)
