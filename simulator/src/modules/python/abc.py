"""Abstract base classes: classes that cannot have instances until what they leave open is defined."""

import _abc
from _abc import get_cache_token


def abstractmethod(funcobj):
    """A decorator: a class with the method has no instances while a subclass has not overridden it."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class ABCMeta(type):
    """The class of abstract base classes, which decides what counts as their subclasses and instances."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        made = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc._abc_init(made)
        return made

    def register(cls, subclass):
        """Makes a class that does not extend this one count as a subclass of it."""
        return _abc._abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        return _abc._abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        return _abc._abc_subclasscheck(cls, subclass)

    def _dump_registry(cls, file=None):
        dump = zip(('registry', 'cache', 'negative_cache', 'negative_cache_version'), _abc._get_dump(cls))
        lines = (f'Class: {cls.__module__}.{cls.__qualname__}', f'Inv. counter: {get_cache_token()}',
                 *(f'_abc_{name}: {value!r}' for name, value in dump))
        print(*lines, sep='\n', file=file)

    def _abc_registry_clear(cls):
        _abc._reset_registry(cls)

    def _abc_caches_clear(cls):
        _abc._reset_caches(cls)


class ABC(metaclass=ABCMeta):
    """For a class to be abstract by extending it, with no metaclass to name."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Finds out anew what an abstract class leaves open, after a change of it."""
    if hasattr(cls, '__abstractmethods__'):
        found = {name: getattr(cls, name, None) for base in cls.__bases__
                 for name in getattr(base, '__abstractmethods__', ())}
        found.update(cls.__dict__)
        cls.__abstractmethods__ = frozenset(
            name for name, value in found.items() if getattr(value, '__isabstractmethod__', False))
    return cls


# Three of old, for which the decorators of the same kinds over `abstractmethod` do as well.

class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractproperty(property):
    __isabstractmethod__ = True
