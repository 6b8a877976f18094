# A class whose metaclass has a __getattr__ asks type's own __getattribute__, which is bound for it and holds the class.
import sys

count = sys.getrefcount


class Property(type):
    @property
    def p(cls):
        return count(cls)


class Hook(type):
    @property
    def p(cls):
        return count(cls)

    def method(cls):
        return count(cls)

    def __getattr__(cls, name):
        return count(cls), count(name)


class Own(type):
    @property
    def p(cls):
        return count(cls)

    def __getattribute__(cls, name):
        return super().__getattribute__(name)


class Both(Own):
    def __getattr__(cls, name):
        return count(cls)


class A(metaclass=Property):
    pass


class B(metaclass=Hook):
    pass


class C(metaclass=Own):
    pass


class D(metaclass=Both):
    pass


class Instance:
    @property
    def p(self):
        return count(self)

    def __getattr__(self, name):
        return count(self)


class Asked(Instance):
    def __getattribute__(self, name):
        return object.__getattribute__(self, name)


i, j = Instance(), Asked()
for _ in range(4):
    print(A.p, B.p, C.p, D.p, i.p, j.p, getattr(B, "p"), getattr(i, "p"))
    print(B.method(), B.missing, D.missing, i.missing, j.missing, getattr(B, "missing"))


class Classless(type(sys)):
    @property
    def p(self):
        return count(self)

    def __getattr__(self, name):
        return count(self)


module = Classless("module")
print([(module.p, module.missing) for _ in range(3)], count(module))
try:

    class Bad(metaclass=lambda name, bases, names: type(name, bases, {k: v for k, v in names.items() if k != "__classcell__"})):
        def method(self):
            return __class__

except RuntimeError as error:
    print(error)
