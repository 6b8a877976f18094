# A function is an object with a name, defaults, annotations, a dict and a code object.
def area(w: int, h: float = 2, *rest, unit="m", **more) -> str:
    "Area with a unit."
    result = w * h
    return f"{result}{unit}"

print(area.__name__, area.__qualname__, area.__doc__, area.__module__)
print(area.__defaults__, area.__kwdefaults__, {k: v.__name__ for k, v in area.__annotations__.items()})
c = area.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_varnames, c.co_nlocals, c.co_firstlineno)
area.note = "attached"
print(area.note, area.__dict__)
area.__defaults__ = (5, 6)
print(area(), area(1))
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__, (lambda: 0).__qualname__, type(area).__name__, type(len).__name__, type("".join).__name__)
print(repr(len), repr(int), repr(type), repr(print).split()[0], repr(str.join).split("'")[1])
