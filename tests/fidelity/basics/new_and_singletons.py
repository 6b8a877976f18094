# __new__ makes the object, __init__ dresses it; __new__ may return an old one.
class Single:
    the = None
    def __new__(cls, *args):
        print("new", args)
        if cls.the is None:
            cls.the = super().__new__(cls)
        return cls.the
    def __init__(self, *args):
        print("init", args)
        self.args = args

a = Single(1)
b = Single(2)
print(a is b, a.args)

class Odd:
    def __new__(cls):
        return 42
    def __init__(self):
        print("never")
print(Odd())

class Inch(float):
    def __new__(cls, value):
        return super().__new__(cls, value * 2.54)
print(Inch(10), type(Inch(1)).__name__, Inch(1) + 1)
