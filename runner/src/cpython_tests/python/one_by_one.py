"""Finds the tests of a module and runs one when it is asked to."""

import sys
import unittest

class _Kept(unittest.TestResult):
    """Keeps the first thing that a test raised."""

    raised = None

    def _keep(self, test, error):
        if self.raised is None:
            self.raised = error[1]

    addError = addFailure = _keep

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self._keep(subtest, error)

    def addSkip(self, test, reason):
        self._keep(test, (None, unittest.SkipTest(reason)))

    def addUnexpectedSuccess(self, test):
        self._keep(test, (None, AssertionError("it was expected to fail, and did not")))


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
        kind = "doctest." if type(test).__module__ == "doctest" else ""
        _tests[kind + test.id().removeprefix(name + ".")] = test


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
    result = _Kept()
    _deeper(4, test, result)
    if result.raised is not None:
        raise result.raised


def _deeper(frames, test, result):
    """Calls the test as deep as unittest's runners do: some tests look at the frames below them."""
    if frames:
        _deeper(frames - 1, test, result)
    else:
        test(result)


def _end_class():
    _class.tearDownClass()
    _class.doClassCleanups()


def finish():
    """Undoes what was set up for the class and the module."""
    if _class is not None:
        _end_class()
        getattr(_module, "tearDownModule", int)()
        unittest.doModuleCleanups()
