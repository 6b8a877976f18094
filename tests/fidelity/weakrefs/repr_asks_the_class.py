# A weak reference's repr asks the class for __name__, not the object: a __getattr__ that raises is not called.
import weakref


class Config(dict):
    def __getattr__(self, name):
        return self[name]


class Named:
    def __init__(self):
        self.__name__ = "of the instance"


class Class:
    __name__ = "of the class"


def function():
    pass


for target in (Config(), Named(), Class(), function, Config):
    shown = repr(weakref.ref(target))
    print(shown.split(" at ")[0], shown.rpartition("; ")[2].split(" at ")[0], shown.rpartition(" ")[2][:1] == "(")
