"""An alias of typing has a dictionary of its own once it was asked for what it has not."""
import gc
import sys
import typing

T = typing.TypeVar("T")


def added(make):
    make()
    gc.collect()
    known = {id(thing) for thing in gc.get_objects()}
    made = make()
    found = sorted(
        type(thing).__name__ for thing in gc.get_objects() if id(thing) not in known and thing is not known
    )
    del made
    return found, gc.collect()


def new_style():
    class Stack[U]:
        pass

    return Stack


def old_style():
    class Stack(typing.Generic[T]):
        pass

    return Stack


def with_method():
    class Stack[U]:
        def pop(self) -> U: ...

    return Stack


for make in (new_style, old_style, with_method):
    print(make.__name__, *added(make))

alias = typing.List[int]
print(sys.getsizeof(alias), gc.is_tracked(alias), hasattr(alias, "__nothing__"), hasattr(alias, "append"))
print(any(type(thing) is dict for thing in gc.get_referents(alias)))
