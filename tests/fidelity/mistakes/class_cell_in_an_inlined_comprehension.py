"""CPython 3.13.0 fails to compile a function of a comprehension in a class that asks for the class."""


def attempt(text):
    try:
        exec(text, {})
    except (SystemError, NameError) as error:
        print(type(error).__name__, error)
    else:
        print("works")


for body in [
    "t = [(lambda: __class__) for _ in '1']",
    "t = [(lambda: super().x) for _ in '1']",
    "t = {1: (lambda: __class__) for _ in '1'}\n    def f(self): return __class__",
    "t = [__class__ for _ in '1']",
    "t = [[(lambda: __class__) for _ in '1'] for a in '1']",
    "t = list((lambda: __class__) for _ in '1')",
    "def f(self): return [(lambda: __class__) for _ in '1']",
    "t = [(lambda: (y, __class__, _)) for _ in '1']",
    "def f(self, a=[lambda: __class__ for i in '12']): pass",
    "class J:\n        t = [(lambda: __class__) for _ in '1']",
]:
    attempt("class K:\n    " + body)
attempt("def outer(z):\n    class K:\n        t = [(lambda: (z, __class__, _)) for _ in '1']\nouter(1)")
attempt("class K[T]:\n    t = [(lambda: (T, __class__, _)) for _ in '1']")
