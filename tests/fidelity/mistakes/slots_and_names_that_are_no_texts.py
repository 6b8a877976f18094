# A class whose own cell or name is none is refused, also one that declares a slot of that name.
try:
    class C3:
        __classcell__ = 42
        __slots__ = ["__classcell__"]
except TypeError as e: print(e)
try:
    class Q2:
        __qualname__ = object()
        __slots__ = ["__qualname__"]
except TypeError as e: print(e)
try:
    class C4:
        __classcell__ = 42
except TypeError as e: print(e)
