# The flags of types, with what classes inherit of them.
import collections
import functools


class Plain: pass
class Slots: __slots__ = ("a",)
class Called(functools.partial):
    def __call__(self): pass
class Part(functools.partial): pass
class Meta(type): pass
class CallingMeta(type):
    def __call__(cls): pass


BUILT_IN = [
    object, int, bool, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, type,
    memoryview, property, super, map, enumerate, BaseException, KeyError, OSError, type(None), type(len), type([].append),
    type(Plain.__init__), type(lambda: 0), type(x for x in ""), type({}.keys()), collections.deque, collections.OrderedDict,
    collections.Counter, collections.defaultdict, functools.partial,
]
for kind in BUILT_IN:
    print(kind.__name__, hex(kind.__flags__))
for base in (list, dict, str, int, tuple, set, float, bytes, Exception, type, collections.deque, collections.OrderedDict):
    print(base.__name__, hex(type("Made", (base,), {}).__flags__))
for kind in (Plain, Slots, Called, Part, Meta, CallingMeta, Meta("M", (), {}), collections.namedtuple("N", "a")):
    print(kind.__name__, hex(kind.__flags__))
Plain.attribute = 1
Plain().attribute
print(hex(Plain.__flags__))
