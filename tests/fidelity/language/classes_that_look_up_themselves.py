# A metaclass that answers all attributes itself is not asked for what the interpreter looks up on types.
class Answering(type):
    def __getattribute__(cls, name):
        return lambda *args: (name, args)


class Answered(metaclass=Answering):
    def method():
        return False


def call():
    return Answered.method(1)


print([call() for _ in range(4)])


class Telling(type):
    def mro(cls):
        print("order of", cls.__name__)
        return super().mro()


class Told(metaclass=Telling):
    pass


# A bound method of a built-in type is named by the class of its object, with all that the class is in.
def outer():
    class Inner(Told, list):
        pass

    return Inner


def refused(function, *args, **named):
    try:
        function(*args, **named)
    except TypeError as error:
        print(error)


Inner = outer()
refused(Inner.mro, 1)
refused(Inner.__subclasses__, 1)
refused(Inner.__init_subclass__, 1)
refused(Inner.__dir__, 1)
refused(Inner().append)
refused(Inner().__reduce__, 1)
refused(Inner().__format__)
refused(int.mro, 1)
refused(lambda: Told.__subclasses__(1))
refused(lambda: Inner().append(1, 2))
