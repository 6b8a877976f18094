class D:
    __slots__ = {"a": "the first", "b": "the second", "c": None}
print(D.a.__doc__, D.b.__doc__, D.__slots__, D.__slots__["a"])
import inspect
print(inspect.getdoc(D.a), inspect.getdoc(D.b))
