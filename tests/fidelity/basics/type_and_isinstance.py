# Types are objects: type(), isinstance with tuples and unions, names and equality.
for x in (1, 1.0, "a", b"a", None, True, [], (), {}, set(), frozenset(), range(1), 1j, len, int, print, ..., NotImplemented, slice(1), lambda: 0, iter([]), iter(()), iter({}), iter("é"), iter("a"), (i for i in ()), zip(), map(str, ""), {}.keys(), object()):
    print(type(x).__name__, end=" ")
print()
print(isinstance(True, int), isinstance(1, (str, int)), isinstance(1, int | str), isinstance([], list), type(True) is int)
print(int, type, type(type), str | None, list[int], type(Ellipsis), type(None), (1).__class__, issubclass(bool, int))
print(repr(...), repr(NotImplemented), None, type(int).__mro__)
class A: pass
class B(A): pass
print(A, B, B.__name__, type(B()) is A, isinstance(B(), A), B.__mro__, A.__module__)
try:
    isinstance(1, "int")
except TypeError as e:
    print(e)
