"""The part of test.support.warnings_helper that the test files use."""

import contextlib
import re
import warnings


class WarningsRecorder:
    """What was warned of: the last warning's attributes, or all of them."""

    def __init__(self, caught):
        self.warnings = caught

    def __getattr__(self, name):
        if self.warnings:
            return getattr(self.warnings[-1], name)
        if name in ("message", "category", "filename", "lineno", "file", "line", "source"):
            return None
        raise AttributeError(name)

    def reset(self):
        del self.warnings[:]


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    """Each warning is told in `filters`, and each of them comes, unless it is quiet."""
    if not filters:
        filters = (("", Warning),)
        quiet = True if quiet is None else quiet
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield WarningsRecorder(caught)
    left = [w.message for w in caught]
    missing = []
    for pattern, category in filters:
        seen = [w for w in left if re.match(pattern, str(w), re.I) and issubclass(type(w), category)]
        left = [w for w in left if w not in seen]
        if not seen and not quiet:
            missing.append((pattern, category.__name__))
    if left:
        raise AssertionError("unexpected warning %r" % left[0])
    if missing:
        raise AssertionError("filter (%r, %s) did not catch any warning" % missing[0])


@contextlib.contextmanager
def check_no_warnings(testcase, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.filterwarnings("always", message=message, category=category)
        yield
    testcase.assertEqual(caught, [])


@contextlib.contextmanager
def save_restore_warnings_filters():
    before = warnings.filters[:]
    try:
        yield
    finally:
        warnings.filters[:] = before


def ignore_warnings(*, category):
    def decorate(function):
        def quiet(*args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return function(*args, **kwargs)

        quiet.__name__ = function.__name__
        return quiet

    return decorate


def check_syntax_warning(testcase, statement, errtext="", *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    testcase.assertEqual(len(caught), 1)
    testcase.assertTrue(issubclass(caught[0].category, SyntaxWarning))
    testcase.assertRegex(str(caught[0].message), errtext)
    testcase.assertEqual(caught[0].filename, "<testcase>")
    if lineno is not None:
        testcase.assertEqual(caught[0].lineno, lineno)
