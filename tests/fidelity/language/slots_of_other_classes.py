# A slot's descriptor taken from another class refuses objects that are none of it, however often it is asked.
class First:
    __slots__ = ('slot',)


class Second:
    __slots__ = ('own',)
    borrowed = First.slot


class Third(First):
    __slots__ = ()
    borrowed = First.slot


def read(thing):
    return thing.borrowed


def write(thing):
    thing.borrowed = 1


second, third = Second(), Third()
second.own = 42
for count in range(40):
    for function in (read, write):
        try:
            function(second)
            print('not refused', count)
        except TypeError as error:
            if count in (0, 39):
                print(error)
    write(third)
print(read(third), third.slot, second.own)
