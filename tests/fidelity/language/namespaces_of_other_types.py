"""Globals and built-ins that are no plain dictionaries are asked for their items."""
import types


class Told(Exception):
    pass


class Refusing(dict):
    def __getitem__(self, key):
        raise Told(key)


class Naming(dict):
    def __missing__(self, key):
        return "missing " + key


class Frozen(dict):
    def __setitem__(self, key, value):
        raise Told("frozen " + key)


def attempt(what, *args):
    try:
        result = what(*args)
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print("result", result)


proxy = types.MappingProxyType
attempt(eval, "x", {"__builtins__": proxy({"x": 1})})
attempt(eval, "x", {"__builtins__": proxy({})})
attempt(eval, "x", {"__builtins__": 123})
attempt(eval, "x", {"__builtins__": Refusing(x=1)})
attempt(eval, "x", {"__builtins__": Naming()})
attempt(eval, "x", Refusing(x=1))
attempt(eval, "len", Refusing(x=1), {})
attempt(exec, "x = 1", Frozen())
attempt(exec, "class A: pass", {"__builtins__": {}})
attempt(exec, "class A: pass", {"__builtins__": Frozen(vars(__builtins__))})
attempt(exec, "import a.b", {"__builtins__": proxy({})})

space = {"__builtins__": proxy({"__import__": lambda *args: args[0]})}
exec("import a.b", space)
print(space["a"])

for iterator in iter([1, 2]), iter((1,)), iter("ab"), iter(b"a"), iter(range(3)), reversed([1, 2]), iter({1: 2}):
    attempt(eval, "x.__reduce__()", {"__builtins__": proxy({}), "x": iterator})
    attempt(eval, "x.__reduce__()", {"__builtins__": {"iter": 1, "reversed": 2}, "x": iterator})

space = Naming()
exec("type Alias = unknown\nclass A:\n    type Alias = unknown\ndef f(): return unknown", space)
print(space["Alias"].__value__, space["A"].Alias.__value__, space["f"]())


class Length:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


for length in 2**63, -(2**63) - 10, -1:
    attempt(len, Length(length))
    attempt(bool, Length(length))

A = type("A", (), {"__firstlineno__": 42})
print(A.__firstlineno__)
A.__module__ = "other"
print("__firstlineno__" in vars(A))
attempt(type, "A\udcdcB", (), {})
attempt(type, "A", (), {"__doc__": "x\udcdcy"})
attempt(setattr, A, "__name__", "A\udcdcB")
print(A.__name__)

comma = bytearray(b",")


def items():
    attempt(comma.clear)
    yield b"A"
    yield b"B"


print(comma.join(items()))
comma.clear()
print(comma)
