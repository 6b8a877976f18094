# What the first check of a type against an abstract class leaves, in each class below it, too. Refusals are kept until the
# next registration.
import abc
import collections.abc
import gc
import numbers

gc.collect()
print(abc.get_cache_token())
names = "Hashable Iterator Reversible Mapping MutableMapping Sequence Callable Awaitable AsyncIterable Buffer".split()
classes = [getattr(collections.abc, name) for name in names]
classes += [numbers.Number, numbers.Complex, numbers.Rational, numbers.Integral]
for thing in (1, 2.5, "text", len, {}.keys()):
    for checked in classes:
        before, objects = gc.get_count()[0], len(gc.get_objects())
        found = isinstance(thing, checked)
        now = gc.get_count()[0] - before
        print(type(thing).__name__, checked.__name__, found, now, len(gc.get_objects()) - objects)


class Measured(abc.ABC):
    pass


token = abc.get_cache_token()
Measured.register(bytes)
print(abc.get_cache_token() - token, isinstance(b"", Measured), isinstance("", Measured))
