# A comparison of two ordered dictionaries compares their keys in order, too; what a key's __eq__ does may change either.
from collections import OrderedDict


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number

    def __eq__(self, other):
        Key.compared += 1
        if Key.compared == Key.when:
            Key.act()
        return self.number == other.number


def compare(when, act):
    first, second = (OrderedDict((Key(n), n) for n in range(4)) for _ in range(2))
    Key.compared, Key.when, Key.act = 0, when, lambda: act(first, second)
    try:
        print(first == second, Key.compared, len(first), len(second))
    except RuntimeError as error:
        print(error, Key.compared, len(first), len(second))


for when in (1, 4, 5, 8):
    compare(when, lambda a, b: None)
    compare(when, lambda a, b: a.clear())
    compare(when, lambda a, b: b.clear())
    compare(when, lambda a, b: a.popitem())
    compare(when, lambda a, b: b.update(new=1))
    compare(when, lambda a, b: a.move_to_end('new') if 'new' in a else a.setdefault('new'))
