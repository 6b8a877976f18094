# With __slots__, weak references need a slot of their own.
import weakref, sys
class A: __slots__ = ("x",)
class B: __slots__ = ("x", "__weakref__")
class D(A): pass
class E(A): __slots__ = ("__weakref__",)
for cls in (A, B, D, E):
    o = cls()
    try:
        r = weakref.ref(o)
        print(cls.__name__, "yes", sys.getsizeof(o), cls.__weakrefoffset__ != 0)
        o = None
        print(r())
    except TypeError as e:
        print(cls.__name__, e, sys.getsizeof(o))
try:
    class F(B): __slots__ = ("__weakref__",)
except TypeError as e:
    print(e)
