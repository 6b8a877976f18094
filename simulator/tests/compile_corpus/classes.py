class Empty:
    pass


class Point:
    """A point."""
    x: int
    y: int = 0
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y, self.z = y, x
        self.total: int = 0
        self.total += 1
        for self.i in (): pass
        super().__init__()

    def method(self):
        return super().method(1, k=2), super(Point, self).attribute, __class__

    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    @classmethod
    def make(cls, *args):
        super().make
        return cls(*args)

    def __private(self):
        return self.__value, __global

    squares = [i ** 2 for i in range(3)]
    names = {x: y for x in squares}
    later = lambda self: self.x


class Child(Point, Empty, metaclass=type, flag=True):
    from os import path
    import sys as system

    class Inner:
        def deep(self):
            return [self for _ in self]

    def closure(self):
        def inner():
            self.attribute = 1
            return self, Child
        return inner


def factory(base):
    class Local(base):
        attribute = base
        comp = [base for _ in base]

        def method(self):
            return base, super().method()
    return Local


class Generic[T, *Ts, **P](Point):
    def get(self, a: T) -> T:
        return a


def identity[T: int, U: (str, bytes) = str](a: T, b: U = None, *, c=1) -> T:
    return a


type Alias = int | str
type Pair[A, B = int] = tuple[A, B]


class Outer:
    value = 1
    type Inner = value

    def typed[V](self, v: V) -> Inner: return v


@decorate
class WithCondition:
    if True:
        a: int = 1
    else:
        b = 2
    try:
        c = 3
    except NameError as e:
        pass
    del a
