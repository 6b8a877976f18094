"""reprlib: how much is shown, at which depth, on how many lines."""
from array import array
from collections import deque
import reprlib


class Broken:
    def __repr__(self):
        raise ValueError


class Plain:
    def __repr__(self):
        return 'P' * 50


values = [(), (1,), (1, 2), list(range(9)), [[[[[[[[1]]]]]]]], {1: {2: {3: {4: {5: {6: {7: 8}}}}}}}, {i: i for i in range(6)}, {1, 2, 'a'},
          set(range(8)), set(), frozenset(), frozenset('abcdefg'), deque(range(8)), deque(), array('i'), array('i', range(7)), 'a' * 28,
          'a' * 29, 'a' * 50, "it's" * 20, 10 ** 39, 10 ** 40, -10 ** 60, 3.5, None, b'x' * 60, Plain(), {}, [()], ((1,),)]
options = [{}, {'maxlevel': 1}, {'maxlevel': 2, 'indent': 2}, {'indent': '--', 'maxlist': 2}, {'maxstring': 8, 'maxlong': 12, 'maxother': 9},
           {'maxlist': 1, 'maxdict': 0, 'maxset': 2, 'maxtuple': 1, 'maxdeque': 3, 'maxarray': 2, 'fillvalue': '<more>'}, {'indent': 0}]
for option in options:
    limited = reprlib.Repr(**option)
    print(option, *map(limited.repr, values), sep='\n  ')
print(reprlib.repr(Broken())[:18])
for bad in (-1, 1.5):
    try:
        reprlib.Repr(indent=bad).repr([1])
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Mine(reprlib.Repr):
    def repr_Broken(self, x, level):
        return f'broken at {level}'


print(Mine().repr([Broken(), [Broken()]]), vars(reprlib.Repr()))


class Ring:
    def __init__(self):
        self.to = [self, 1]

    @reprlib.recursive_repr('<again>')
    def __repr__(self):
        """Itself."""
        return f'Ring({self.to})'


print(Ring(), Ring.__repr__.__doc__, Ring.__repr__.__qualname__, Ring.__repr__.__wrapped__.__name__)
