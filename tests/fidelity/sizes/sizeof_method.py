# A __sizeof__ of one's own; getsizeof adds the collector's header to it.
import sys
class Fixed:
    def __sizeof__(self): return 1000
class Slotted:
    __slots__ = ()
    def __sizeof__(self): return 1000
class Text(str):
    def __sizeof__(self): return 10
class Bad:
    def __sizeof__(self): return "big"
class Negative:
    def __sizeof__(self): return -1
class Raises:
    def __sizeof__(self): raise KeyError("size")
print(sys.getsizeof(Fixed()), sys.getsizeof(Slotted()), sys.getsizeof(Text("a")))
for x in (Bad(), Negative(), Raises()):
    try:
        print(sys.getsizeof(x))
    except Exception as e:
        print(type(e).__name__, e)
    print(sys.getsizeof(x, -7) if not isinstance(x, (Negative, Raises)) else "-")
for x in ([], (), {}, set(), 5, "a", object(), len, Fixed, lambda: 0):
    print(sys.getsizeof(x) - (x.__sizeof__() if not isinstance(x, type) else type.__sizeof__(x)), end=" ")
print()
