# What inspect knows of the parameters of built-in types.
import collections
import functools
import inspect
import itertools
import operator
import types

for place in (vars(__builtins__), vars(itertools), vars(types), vars(collections), vars(functools), vars(operator)):
    for name, kind in sorted(place.items()):
        if isinstance(kind, type) and not name.startswith('_') and name not in ('CapsuleType', 'RLock'):
            try:
                print(name, inspect.signature(kind))
            except ValueError as error:
                print(name, error)


class Numbers(list):
    pass


print(inspect.signature(Numbers), Numbers.__text_signature__, list.__text_signature__)
