# What `__subclasses__()` of built-in types gives before a program has made any class: the start's own among them.
def tree(kind, depth=0):
    print("    " * depth + kind.__name__)
    for child in kind.__subclasses__():
        tree(child, depth + 1)


tree(BaseException)
names = [kind.__name__ for kind in object.__subclasses__()]
print(len(names))
print(names)
for kind in (list, dict, tuple, property, classmethod, staticmethod, int, type(lambda: 0)):
    print(kind.__name__, [child.__name__ for child in kind.__subclasses__()])


class Mine:
    pass


class Wrong(LookupError):
    pass


print(object.__subclasses__()[-1], LookupError.__subclasses__())
del Mine, Wrong
import gc

gc.collect()
print(object.__subclasses__()[-1].__name__, len(LookupError.__subclasses__()), len(object.__subclasses__()))

# The library's own class takes the place of the one that stood for it.
from abc import ABC

print([kind.__name__ for kind in object.__subclasses__()].count("ABC"), ABC in object.__subclasses__())
import itertools

new = [kind.__name__ for kind in object.__subclasses__()][len(names):]
print(len(new), new[:4], itertools.chain in object.__subclasses__())
