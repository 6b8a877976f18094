class M(type):
    def __call__(cls, *a):
        raise TypeError(f"no instances of {cls.__name__}")
class A(metaclass=M): pass
A()
