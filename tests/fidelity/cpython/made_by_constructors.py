# Constructors that return something else, that reset their fields, or whose arguments change while they are used.
from collections import deque
from itertools import chain, cycle, filterfalse, islice, takewhile


class Nothing(BaseException):
    def __new__(cls, *args):
        return None


def generator():
    try:
        yield 1
    except TypeError as error:
        print("inside:", error)
        yield 2


started = generator()
next(started)
print(started.throw(Nothing))
for cause in (False, True):
    try:
        if cause:
            raise IndexError from Nothing
        raise Nothing
    except TypeError as error:
        print(error)


class Other(deque):
    pass


queue = Other([1])
Other.__new__ = lambda cls, *args: [42]
for use in (lambda: queue * 2, lambda: queue + deque([1])):
    try:
        use()
    except TypeError as error:
        print(error)

error = ImportError("message", name="name", path="path")
error.__init__()
print(error.args, error.msg, error.name, error.path)

for iterator, args in ((chain, ([1],)), (cycle, ([1],)), (islice, ([1, 2], 1)), (takewhile, (bool, [1]))):

    class Init(iterator):
        def __init__(self, *args, more=None):
            self.more = more

    class Refuses(iterator):
        pass

    print(next(Init(*args, more=3)), end=" ")
    try:
        Refuses(*args, more=3)
    except TypeError as error:
        print(error)


class Clears:
    def __init__(self, other):
        self.other = other

    def __eq__(self, other):
        self.other.clear()
        return NotImplemented


left, right = [], []
left.append(Clears(right))
right.append(Clears(left))
print(left == right)


class Liar:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __length_hint__(self):
        import sys

        return sys.maxsize


numbers = [1, 2]
numbers.extend(Liar())
print(numbers)
times = -5
print((b"x" * times) is (b"x" * times), b"x" * times)
