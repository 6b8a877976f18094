# Finds tests in classes and modules.

import functools
import types
from fnmatch import fnmatchcase

from unittest import case, suite

__unittest = True


class TestLoader:
    """Makes suites of classes, of modules, and of names."""

    testMethodPrefix, sortTestMethodsUsing, testNamePatterns = 'test', None, None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        """The names of the methods that are tests, sorted."""
        def is_test(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f'{case.strclass(testCaseClass)}.{name}'
            return self.testNamePatterns is None or any(fnmatchcase(full, each) for each in self.testNamePatterns)

        names = [name for name in dir(testCaseClass) if is_test(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            each = getattr(module, name)
            if isinstance(each, type) and issubclass(each, case.TestCase) and each not in (
                    case.TestCase, case.FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(each))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, 'load_tests', None)
        return tests if load_tests is None else load_tests(self, tests, pattern)

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        if module is None:
            module = __import__(parts[0])
            parts = parts[1:]
        found, parent = module, None
        for part in parts:
            parent, found = found, getattr(found, part)
        if isinstance(found, types.ModuleType):
            return self.loadTestsFromModule(found)
        if isinstance(found, type) and issubclass(found, case.TestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(parent, type) and issubclass(parent, case.TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(found, suite.TestSuite):
            return found
        made = found() if callable(found) else found
        if isinstance(made, suite.TestSuite):
            return made
        if isinstance(made, case.TestCase):
            return self.suiteClass([made])
        raise TypeError(f"don't know how to make test from: {found!r}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """Tests in files are found elsewhere: a program here stands alone."""
        from _source import unsupported
        unsupported('unittest.TestLoader.discover()')


defaultTestLoader = TestLoader()
