# What a signature needs on its way, in functions and classes with and without parameters.
import dataclasses, gc, inspect


class Plain:
    def __init__(self) -> None:
        pass


class Named:
    def __init__(self, name, *, kind=None):
        pass


def free(a, b=2, *rest, c, d=4, **more):
    pass


for described in (Plain.__init__, Plain, Plain().__init__, Named, free):
    gc.collect()
    text = str(inspect.signature(described))
    print(text, gc.get_count())

gc.collect()


@dataclasses.dataclass
class Empty:
    pass


print(gc.get_count())


@dataclasses.dataclass
class Pair:
    first: int
    second: int = 2


print(gc.get_count(), Pair(1))
