# Whoever adds up sizes by __slots__ finds none in types that are C.
import datetime
import decimal
import sys
import threading


def total(thing, seen):
    if id(thing) in seen:
        return 0
    seen.add(id(thing))
    size = sys.getsizeof(thing)
    for base in type(thing).__mro__:
        for name in base.__dict__.get("__slots__", ()):
            if hasattr(thing, name):
                size += total(getattr(thing, name), seen)
    for value in getattr(thing, "__dict__", {}).values():
        size += total(value, seen)
    return size


class Price:
    __slots__ = "amount", "day"

    def __init__(self):
        self.amount, self.day = decimal.Decimal("9.99"), datetime.date(2024, 1, 2)


for thing in decimal.Decimal("1.5"), datetime.datetime(2024, 1, 2, 3, 4), datetime.timedelta(days=400), threading.Lock(), Price():
    print(type(thing).__name__, hasattr(type(thing), "__slots__"), total(thing, set()))
