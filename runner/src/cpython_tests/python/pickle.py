"""Stands in for pickle: its constants can be named, and a method that pickles does not apply."""

from needs import Absent, NotApplicable

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return Absent("pickle", NotApplicable, "pickle." + name)
