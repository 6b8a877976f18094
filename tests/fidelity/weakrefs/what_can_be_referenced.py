# Which types allow weak references.
import weakref
class C: pass
class S: __slots__ = ("a",)
class W: __slots__ = ("a", "__weakref__")
class L(list): pass
class I(int): pass
class T(tuple): pass
class St(str): pass
def f(): pass
def g(): yield
for x in (C(), C, S(), W(), L(), I(5), T(), St("s"), f, g(), len, [].append, C().__init__, set(), frozenset(), 5, "s", None, (), [], {}, object(), 1.5, b"", range(2), f.__code__, ValueError(), slice(1), iter([]), property(f), memoryview(b"a"), zip(), type, int, weakref.ref(C), weakref):
    try:
        weakref.ref(x)
        print(type(x).__name__, "yes", end="; ")
    except TypeError as e:
        print(e, end="; ")
print()
