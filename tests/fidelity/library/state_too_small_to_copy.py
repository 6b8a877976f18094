# An object that is larger than its dictionary, its slots and its weak references account for has more than a copy gets.
import copy
import weakref


class Key(weakref.ref):
    pass


class Slotted:
    __slots__ = ("a", "b")


class Open(Slotted):
    __slots__ = ("__dict__", "__weakref__")


class View(property):
    pass


def show(label, thing):
    for how in (copy.copy, copy.deepcopy, lambda o: o.__reduce_ex__(2), lambda o: o.__getstate__()):
        try:
            print(label, type(how(thing)).__name__)
        except Exception as error:
            print(label, type(error).__name__, error)


target = Slotted()
target.a = 1
bound = Open()
bound.b, bound.c = 2, 3
show("reference", Key(bound))
show("slots", target)
show("open", bound)
show("property", View(len))
show("generator", (n for n in "ab"))
show("map", map(len, []))
show("cell", (lambda: target).__code__)
