# A test, and what it can assert.

import contextlib
import difflib
import functools
import pprint
import re
import sys
import traceback
import types
import warnings
from collections import Counter

from unittest import result

__unittest = True


class SkipTest(Exception):
    """Raised by a test that is skipped."""


class _ShouldStop(Exception):
    # A part of a test failed, and nothing more is to be run.
    pass


class _UnexpectedSuccess(Exception):
    pass


class _Outcome:
    # What became of a test so far; it hands errors on to the result.

    def __init__(self, result=None):
        self.result, self.success, self.expecting_failure = result, True, False
        self.result_supports_subtests = hasattr(result, 'addSubTest')
        self.expectedFailure = None

    @contextlib.contextmanager
    def part(self, test_case, is_subtest=False):
        before, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as skipped:
            self.success = False
            self.result.addSkip(test_case, str(skipped))
        except _ShouldStop:
            pass
        except BaseException:
            error = sys.exc_info()
            if self.expecting_failure:
                self.expectedFailure = error
            else:
                self.success = False
                if is_subtest:
                    self.result.addSubTest(test_case.test_case, test_case, error)
                elif issubclass(error[0], test_case.failureException):
                    self.result.addFailure(test_case, error)
                else:
                    self.result.addError(test_case, error)
            # The traceback would keep this frame, and this frame it.
            error = None
        else:
            if is_subtest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and before


# ----- skipping, and failing on purpose -----

def skip(reason):
    """Marks a test, or a class of them, that is not run."""
    def decorate(test):
        if not isinstance(test, type):
            @functools.wraps(test)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            test, marked = skipped, test
        test.__unittest_skip__, test.__unittest_skip_why__ = True, reason
        return test

    if isinstance(reason, types.FunctionType):
        function, reason = reason, ''
        return decorate(function)
    return decorate


def skipIf(condition, reason):
    """Skips if so."""
    return skip(reason) if condition else lambda test: test


def skipUnless(condition, reason):
    """Skips if not so."""
    return skipIf(not condition, reason)


def expectedFailure(test_item):
    """Marks a test that fails as it should."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Something to call once a module's tests are done."""
    _module_cleanups.append((function, args, kwargs))


def _entered(manager, add_cleanup):
    kind = type(manager)
    try:
        enter, leave = kind.__enter__, kind.__exit__
    except AttributeError:
        raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager protocol"
                        ) from None
    value = enter(manager)
    add_cleanup(leave, manager, None, None, None)
    return value


def enterModuleContext(cm):
    """Enters a context until a module's tests are done."""
    return _entered(cm, addModuleCleanup)


def _last_first(cleanups):
    # While they are called, more of them may come.
    while cleanups:
        yield cleanups.pop()


def _clean_up(cleanups):
    # The exceptions that they raise.
    problems = []
    for function, args, kwargs in _last_first(cleanups):
        try:
            function(*args, **kwargs)
        except Exception as problem:
            problems.append(problem)
    return problems


def doModuleCleanups():
    """Calls what is to be called once a module's tests are done."""
    if problems := _clean_up(_module_cleanups):
        raise problems[0]


