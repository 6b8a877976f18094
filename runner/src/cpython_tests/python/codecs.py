"""Stands in for codecs: search functions may be registered, and are not asked. Its codecs are those of str and bytes."""

from needs import Absent, NotApplicable


def register(search_function):
    if not callable(search_function):
        raise TypeError("argument must be callable")


def unregister(search_function):
    pass


def encode(obj, encoding="utf-8", errors="strict"):
    return obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    return obj.decode(encoding, errors)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return Absent("codecs", NotApplicable, "codecs." + name)
