"""Finds the tests of a module and runs one when it is asked to."""

import sys
import unittest

_tests = {}
_module = None
_class = None


def _flat(suite):
    for test in suite:
        if isinstance(test, unittest.TestCase):
            yield test
        else:
            yield from _flat(test)


def load(name):
    """Imports the module and finds its tests."""
    global _module
    __import__(name)
    _module = sys.modules[name]
    for test in _flat(unittest.defaultTestLoader.loadTestsFromModule(_module)):
        _tests[test.id().removeprefix(name + ".")] = test


def names():
    """Prints the name of each test on a line."""
    for name in _tests:
        print(name)


def run(name):
    """Runs one test. What it raises is its result."""
    global _class
    test = _tests.pop(name)
    if _class is not type(test):
        if getattr(type(test), "__unittest_skip__", False):
            raise unittest.SkipTest(type(test).__unittest_skip_why__)
        if _class is None:
            getattr(_module, "setUpModule", int)()
        else:
            _end_class()
        _class = type(test)
        try:
            _class.setUpClass()
        except BaseException:
            _class.doClassCleanups()
            raise
    test.run_once()


def _end_class():
    _class.tearDownClass()
    _class.doClassCleanups()


def finish():
    """Undoes what was set up for the class and the module."""
    if _class is not None:
        _end_class()
        getattr(_module, "tearDownModule", int)()
        unittest._run_cleanups(unittest._module_cleanups)
