# The collector, `gc.get_referents` and the end of an object come to the members of a class itself before its base's.
import gc


class Value:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, end=", ")


def fill(thing, names):
    for name in names:
        setattr(thing, name, Value(name))
    return thing


def shown(thing):
    return [r.name if isinstance(r, Value) else type(r).__name__ for r in gc.get_referents(thing)]


class A:
    __slots__ = ("z", "a", "m")


class B(A):
    __slots__ = ("y", "b")


class C(B):
    __slots__ = ("x", "c", "__dict__", "__weakref__")


class L(list):
    __slots__ = ("l2", "l1")


class M(L):
    __slots__ = ("m2", "m1")


class E(Exception):
    __slots__ = ("e2", "e1")


class F(E):
    __slots__ = ("f2", "f1")


for thing in (fill(A(), "zam"), fill(B(), "zamyb"), fill(C(), "zamybxcq"), fill(M([Value("0"), Value("1")]), ["l2", "l1", "m2", "m1"]),
              fill(F(Value("arg")), ["e2", "e1", "f2", "f1"])):
    print(type(thing).__name__, shown(thing))
    del thing
    print()

loop = fill(C(), "zamybxc")
loop.a, loop.q = loop, Value("q")
del loop
print(gc.collect())
