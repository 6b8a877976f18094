"""What single functions of many modules do with arguments that are seldom given."""
import collections.abc
import csv
import difflib
import pickle
import traceback
import types
import typing
from collections import OrderedDict
from fractions import Fraction

print(int | collections.abc.Callable[[int], str], collections.abc.Callable[[int], str] | None)


class Alias(types.GenericAlias):
    pass


alias = Alias(list, (int,))
print((int | str) | alias, alias | int)

space = {}
exec("from typing import *\nT = TypeVar('T')\nP = ParamSpec('P')\nTs = TypeVarTuple('Ts')", space)
print([space[name].__module__ for name in ("T", "P", "Ts")], typing.TypeVar("X").__module__)

order = OrderedDict(a=1, b=2, c=3)
for iterator in iter(order), iter(order.items()), iter(order.values()), reversed(order):
    next(iterator)
    print(iterator.__reduce__(), list(pickle.loads(pickle.dumps(iterator))), list(iterator))

inner = ExceptionGroup("B\n2", [ValueError("C\n\n4"), TypeError("x")])
for group in ExceptionGroup("A\n1", [ValueError("B\n2")]), ExceptionGroup("A\n1", [inner]):
    for text in traceback.format_exception_only(group, show_group=True):
        print(repr(text))

print(list(difflib.unified_diff("one", "two", "Original", "Current", "2005", "2010", lineterm="")))
for sample in (
    "Harry's+ Heights+ IL+ 2/1/03+ Kimi\nShark City+ Glen+ IL+ 12/28/02+ Prez\nTommy's+ Blue+ IL+ 12/28/02+ Sun/Crow\n",
    "a1b1c\nd1e1f\n",
    "1:a x\n2:b y\n",
):
    found = csv.Sniffer().sniff(sample)
    print(repr(found.delimiter), found.skipinitialspace)


class Truth(int):
    def __ne__(self, other):
        raise AssertionError("compared")

    __eq__ = __ne__
    __hash__ = int.__hash__

    def __bool__(self):
        return True


half = Fraction(1, 2)
half._numerator = Truth(1)
print(bool(half))


def steps():
    yield 1
    return (yield 2)


made = steps()


@types.coroutine
def give():
    return made


wrapper = give()
print(type(wrapper).__name__, wrapper.__await__() is made, wrapper.cr_code is made.gi_code, next(wrapper))
print([name for name in dir(wrapper) if name[:3] in ("cr_", "gi_")], wrapper.send(None))
