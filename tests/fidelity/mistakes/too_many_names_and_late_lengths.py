# Arguments that nothing takes: what counts them, and what does not.
import itertools


def refused(call):
    try:
        print("done", call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


refused(lambda: itertools.product([0], repeat=1, foo=2))
refused(lambda: itertools.product([0], foo=2))
refused(lambda: itertools.product([0], repeat=-2))
refused(lambda: ImportError(0, name=1, path=2, name_from=3, foo=3))
refused(lambda: ImportError(0, name=1, foo=3))
refused(lambda: NameError(name=1, foo=3))
refused(lambda: NameError(foo=3))
refused(lambda: AttributeError("a", "b", name=1, obj=3, foo=3))
refused(lambda: AttributeError(nam=1))
refused(lambda: print(0, sep=1, end=2, file=3, flush=4, foo=5))
refused(lambda: print(0, 1, 2, 3, 4, 5, 6, foo=5))
refused(lambda: print(*range(9), sep="-", end=".\n"))


class Plain:
    pass


class Made:
    def __new__(cls, *args):
        return super().__new__(cls)


class Both:
    def __init__(self, *args):
        super().__init__(*args)


refused(lambda: Plain(1))
refused(lambda: Plain().__init__(1))
refused(lambda: object.__init__(Plain(), x=1))
refused(lambda: Made(1).__init__(2))
refused(lambda: Both(1))
refused(lambda: Both.__init__(Both(), 1, 2))


# A value that changes the list that it is assigned to.
class Emptying:
    def __init__(self, of):
        self.of = of

    def __iter__(self):
        yield from list(self.of)
        self.of.clear()


def assign(where):
    items = list(range(6))
    try:
        items[where] = Emptying(items)
    except ValueError as error:
        print("ValueError", error)
    print(items)


assign(slice(None, None, -1))
assign(slice(1, 3))
assign(slice(0, 6, 2))
assign(slice(None))
items = [1, 2, 3, 4]
items[::2] = items[1::2]
items[1:3] = items
items[::-1] = items
print(items)
try:
    items[1:2] = 5
except TypeError as error:
    print(error)
try:
    items[::2] = 5
except TypeError as error:
    print(error)
