# Several tests as one.

import sys

from unittest import case

__unittest = True


class BaseTestSuite:
    """Tests, and suites of them, in order."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests, self._removed_tests = [], 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{case.strclass(type(self))} tests={list(self)}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, type(self)) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for at, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._forget(at)
        return result

    def _forget(self, at):
        # A test that was run is not kept alive.
        if self._cleanup:
            test = self._tests[at]
            self._removed_tests += test.countTestCases() if hasattr(test, 'countTestCases') else 0
            self._tests[at] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class _ErrorHolder:
    # Stands for a test where something failed that belongs to several.

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    __str__ = id

    def shortDescription(self):
        return None

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def countTestCases(self):
        return 0

    def run(self, result):
        """There is nothing to run."""

    __call__ = run


class TestSuite(BaseTestSuite):
    """A suite that sets up classes and modules before their first test, and tears them down after their last."""

    def run(self, result, debug=False):
        outermost = not result._testRunEntered
        result._testRunEntered = True
        for at, test in enumerate(self):
            if result.shouldStop:
                break
            if isinstance(test, case.TestCase):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = type(test)
                if getattr(type(test), '_classSetupFailed', False) or result._moduleSetUpFailed:
                    continue
            test(result)
            self._forget(at)
        if outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def _enter_class(self, test, result):
        kind = type(test)
        if kind is result._previousTestClass or result._moduleSetUpFailed or getattr(kind, '__unittest_skip__', False):
            return
        kind._classSetupFailed = False
        try:
            kind.setUpClass()
        except Exception as problem:
            kind._classSetupFailed = True
            self._report(result, problem, 'setUpClass', case.strclass(kind))
            self._clean_class(kind, result)

    def _clean_class(self, kind, result):
        for problem in case._clean_up(kind._class_cleanups):
            self._report(result, problem, 'tearDownClass', case.strclass(kind))

    def _leave_class(self, test, result):
        kind = result._previousTestClass
        if kind is None or type(test) is kind or getattr(kind, '_classSetupFailed', False) \
                or result._moduleSetUpFailed or getattr(kind, '__unittest_skip__', False):
            return
        try:
            kind.tearDownClass()
        except Exception as problem:
            self._report(result, problem, 'tearDownClass', case.strclass(kind))
        self._clean_class(kind, result)

    def _enter_module(self, test, result):
        before = result._previousTestClass
        name = type(test).__module__
        if before is not None and before.__module__ == name:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), 'setUpModule', None)
        if set_up is not None:
            try:
                set_up()
            except Exception as problem:
                result._moduleSetUpFailed = True
                self._report(result, problem, 'setUpModule', name)

    def _leave_module(self, result):
        kind = result._previousTestClass
        if kind is None or result._moduleSetUpFailed:
            return
        tear_down = getattr(sys.modules.get(kind.__module__), 'tearDownModule', None)
        try:
            if tear_down is not None:
                tear_down()
            case.doModuleCleanups()
        except Exception as problem:
            self._report(result, problem, 'tearDownModule', kind.__module__)

    def _report(self, result, problem, method, parent):
        holder = _ErrorHolder(f'{method} ({parent})')
        holder.failureException = case.TestCase.failureException
        if isinstance(problem, case.SkipTest):
            result.addSkip(holder, str(problem))
        else:
            result.addError(holder, (type(problem), problem, problem.__traceback__))
