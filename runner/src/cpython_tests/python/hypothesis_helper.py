"""Stands in for a library that writes the arguments of tests: the tests run with those that are written out."""

import types
import unittest


def _example(*args, **kwargs):
    def decorate(function):
        def run(self):
            for some, named in run.examples:
                function(self, *some, **named)

        run.__name__ = function.__name__
        run.examples = [*getattr(function, "examples", ()), (args, kwargs)]
        return run

    return decorate


def _given(*args, **kwargs):
    def decorate(function):
        if hasattr(function, "examples"):
            return function
        return unittest.skip("needs hypothesis")(function)

    return decorate


class _Strategies:
    def __getattr__(self, name):
        return lambda *args, **kwargs: None


hypothesis = types.SimpleNamespace(
    example=_example, given=_given, note=print, assume=lambda holds: None, strategies=_Strategies()
)
