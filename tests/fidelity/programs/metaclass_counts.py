import sys
class Meta(type):
    def __call__(cls, *a, **k):
        print("creating", cls.__name__)
        obj = super().__call__(*a, **k)
        print("rc", sys.getrefcount(obj))
        return obj
class A(metaclass=Meta):
    def __new__(cls, x):
        self = super().__new__(cls)
        print("new", sys.getrefcount(self))
        return self
    def __init__(self, x):
        print("init", sys.getrefcount(self))
        self.x = x
    def __del__(self):
        print("del", self.x)
a = A(1)
a = A(2)
print(sys.getrefcount(a))
del a
class Singleton(type):
    _inst = {}
    def __call__(cls, *args, **kw):
        if cls not in cls._inst:
            cls._inst[cls] = super().__call__(*args, **kw)
        return cls._inst[cls]
class Config(metaclass=Singleton):
    pass
print(Config() is Config(), sys.getrefcount(Config()))
