# A slot function of a type that is no base refuses, whatever name it is given; one of a base works.
def attempt(text):
    space = {}
    try:
        exec(text, space)
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)


for name, wrapper, use in [
    ("__init__", "dict.__init__", "A()"), ("__len__", "list.__len__", "len(A())"),
    ("__hash__", "str.__hash__", "hash(A())"), ("__getattribute__", "dict.__getattribute__", "A().x"),
    ("__repr__", "int.__repr__", "repr(A())"), ("__iter__", "list.__iter__", "iter(A())"),
    ("__call__", "type.__call__", "A()()"), ("__eq__", "list.__eq__", "A() == 1"), ("__add__", "object.__str__", "A() + 1"),
    ("__str__", "object.__repr__", "str(A())"), ("__setattr__", "object.__setattr__", "A().x = 1"),
]:
    attempt(f"class A: pass\nA.{name} = {wrapper}\n{use}")
    attempt(f"class A:\n    {name} = {wrapper}\n{use}")
attempt("class A(list): pass\nA.__len__ = list.__len__\nprint(len(A('abc')))")
attempt("class A(dict): __getitem__ = dict.get\nprint(A()['x'])")

group = ExceptionGroup("g", [ValueError(1)])
for name in ("message", "exceptions"):
    try:
        setattr(group, name, 5)
    except AttributeError as e:
        print(e)
try:
    print >>group, "text"
except TypeError as e:
    print(e)
for text in ("def f(): {(yield) for x in y}", "def f(): {(yield): 1 for x in y}", "def f(): ((yield) for x in y)",
             "def f(): [(yield) for x in y]", "[i for i in (lambda: (j := 1))()]", "{i for i in [j for j in (k := [1])]}"):
    try:
        compile(text, "s", "exec")
    except SyntaxError as e:
        print(e)


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        raise ZeroDivisionError(name)

    def __repr__(self):
        return "<a broken iterator>"


def delegate():
    yield from Broken()


g = delegate()
print(next(g))
try:
    g.throw(ValueError)
except ZeroDivisionError as e:
    print("throw", e)


class A:
    x: int = 1


print(A.__annotations__)
del A.__annotations__
print(A.__annotations__)
class B: pass
for name in ("__annotations__", "__doc__", "__module__", "__name__"):
    try:
        delattr(B, name)
        print("deleted")
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
