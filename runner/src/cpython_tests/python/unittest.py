"""Enough of unittest for CPython's own test files, which run here one method at a time.

A failed assertion is an exception that reaches the top, so that the simulator's own traceback is the report. There
are no runners and no results: `one_by_one` finds the tests and runs them.
"""

import sys

__unittest = True


class SkipTest(Exception):
    """The test does not apply; the message says why."""


def _identity(function):
    return function


def skip(reason):
    def mark(test):
        test.__unittest_skip__ = True
        test.__unittest_skip_why__ = reason
        return test

    if callable(reason):
        test, reason = reason, ""
        return mark(test)
    return mark


def skipIf(condition, reason):
    return skip(reason) if condition else _identity


def skipUnless(condition, reason):
    return _identity if condition else skip(reason)


def expectedFailure(test):
    test.__unittest_expecting_failure__ = True
    return test


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def _run_cleanups(cleanups):
    """Runs them last to first. What goes wrong is raised when all have run."""
    error = None
    while cleanups:
        function, args, kwargs = cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as caught:
            error = error or caught
    if error is not None:
        raise error


def _enter(context, add_cleanup):
    try:
        enter, leave = type(context).__enter__, type(context).__exit__
    except AttributeError:
        name = type(context).__qualname__
        raise TypeError(f"'{name}' object does not support the context manager protocol") from None
    entered = enter(context)
    add_cleanup(leave, context, None, None, None)
    return entered


def enterModuleContext(context):
    return _enter(context, addModuleCleanup)


def _short(value, limit=300):
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    return text if len(text) <= limit else text[:limit] + " ... (%d characters)" % len(text)


def _clear_frames(traceback):
    """Lets go of the locals of frames that have ended, as traceback.clear_frames does."""
    while traceback is not None:
        try:
            traceback.tb_frame.clear()
        except RuntimeError:
            pass
        traceback = traceback.tb_next


class _Raises:
    """The context of assertRaises and assertRaisesRegex."""

    def __init__(self, test, expected, pattern=None):
        self.test = test
        self.expected = expected
        self.pattern = pattern
        self.message = None
        self.name = None

    def handle(self, args, kwargs):
        try:
            classes = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            if not all(isinstance(c, type) and issubclass(c, BaseException) for c in classes):
                raise TypeError("the expected exception must be a class of exceptions, or a tuple of them")
            if not args:
                self.message = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError("unexpected keyword argument %r" % next(iter(kwargs)))
                return self
            function, *args = args
            self.name = getattr(function, "__name__", None) or str(function)
            with self:
                function(*args, **kwargs)
        finally:
            # The caller's frame holds this object where an exception passes through it: no cycle remains.
            self = None

    def __enter__(self):
        return self

    def __exit__(self, class_, value, traceback):
        if class_ is None:
            expected = getattr(self.expected, "__name__", None) or str(self.expected)
            by = " by " + self.name if self.name else ""
            raise self.test.failureException(self.test._words(self.message, expected + " not raised" + by))
        _clear_frames(traceback)
        if not issubclass(class_, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.pattern is not None:
            found = _search(self.pattern, str(value))
            if not found:
                text = "%r does not match %r" % (_pattern_text(self.pattern), str(value))
                raise self.test.failureException(self.test._words(self.message, text))
        return True


def _pattern_text(pattern):
    return pattern if isinstance(pattern, str) else pattern.pattern


def _search(pattern, text):
    if isinstance(pattern, str):
        if not any(c in pattern for c in r"\.^$*+?()[]{}|"):
            return pattern in text
        import re

        pattern = re.compile(pattern)
    return pattern.search(text)


class _Warns:
    """The context of assertWarns and assertWarnsRegex."""

    def __init__(self, test, expected, pattern=None):
        self.test = test
        self.expected = expected
        self.pattern = pattern
        self.message = None

    def handle(self, args, kwargs):
        if not args:
            self.message = kwargs.pop("msg", None)
            return self
        function, *args = args
        with self:
            function(*args, **kwargs)

    def __enter__(self):
        import warnings

        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.catch = warnings.catch_warnings(record=True)
        self.warnings = self.catch.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, class_, value, traceback):
        self.catch.__exit__(class_, value, traceback)
        if class_ is not None:
            return
        first = None
        for caught in self.warnings:
            warning = caught.message
            if not isinstance(warning, self.expected):
                continue
            first = first or warning
            if self.pattern is not None and not _search(self.pattern, str(warning)):
                continue
            self.warning = warning
            self.filename = caught.filename
            self.lineno = caught.lineno
            return
        if first is not None:
            self.test.fail("%r does not match %r" % (_pattern_text(self.pattern), str(first)))
        name = getattr(self.expected, "__name__", None) or str(self.expected)
        self.test.fail(self.test._words(self.message, name + " not triggered"))


class _SubTest:
    """One part of a test: what it raises is kept, and the test goes on."""

    def __init__(self, test, message, parameters):
        self.test = test
        self.label = " ".join(
            ([str(message)] if message is not None else [])
            + ["%s=%s" % (name, _short(value, 60)) for name, value in parameters.items()]
        )

    def __enter__(self):
        return None

    def __exit__(self, class_, value, traceback):
        if class_ is None:
            return None
        if not issubclass(class_, Exception):
            return False
        if not issubclass(class_, SkipTest):
            value.add_note("in the part: " + self.label)
            self.test._parts.append(value)
        return True


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._parts = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return "%s.%s.%s" % (type(self).__module__, type(self).__qualname__, self._testMethodName)

    def __str__(self):
        return "%s (%s)" % (self._testMethodName, self.id())

    def __repr__(self):
        return "<%s.%s testMethod=%s>" % (
            type(self).__module__,
            type(self).__qualname__,
            self._testMethodName,
        )

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 1

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, context):
        return _enter(context, self.addCleanup)

    def doCleanups(self):
        _run_cleanups(self._cleanups)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, context):
        return _enter(context, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        _run_cleanups(cls._class_cleanups)

    def run_once(self):
        """Runs the method between setUp and tearDown; returns if it passed."""
        method = getattr(self, self._testMethodName)
        for marked in (type(self), method):
            if getattr(marked, "__unittest_skip__", False):
                raise SkipTest(getattr(marked, "__unittest_skip_why__", ""))
        may_fail = getattr(type(self), "__unittest_expecting_failure__", False) or getattr(
            method, "__unittest_expecting_failure__", False
        )
        try:
            self.setUp()
            try:
                self._call(method, may_fail)
            finally:
                self.tearDown()
        finally:
            self.doCleanups()

    def _call(self, method, may_fail):
        try:
            method()
            if self._parts:
                raise self._parts[0]
        except SkipTest:
            raise
        except Exception:
            if not may_fail:
                raise
        else:
            if may_fail:
                raise AssertionError("unexpected success")
        finally:
            del self._parts[:]

    def debug(self):
        self.run_once()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **parameters):
        return _SubTest(self, msg, parameters)

    def _words(self, message, standard):
        if message is None:
            return standard
        return "%s : %s" % (standard, message) if self.longMessage else message

    _formatMessage = _words

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _check(self, good, message, standard, *values):
        if not good:
            self.fail(self._words(message, standard % tuple(map(_short, values))))

    def assertTrue(self, expr, msg=None):
        self._check(expr, msg, "%s is not true", expr)

    def assertFalse(self, expr, msg=None):
        self._check(not expr, msg, "%s is not false", expr)

    def assertEqual(self, first, second, msg=None):
        # A method object for each check, as where one is looked up by the operands' type: tests of the collector count
        # on a collection to begin while a check runs.
        check = self._check
        check(first == second, msg, "%s != %s", first, second)

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, msg, "%s == %s", first, second)

    def assertIs(self, expr1, expr2, msg=None):
        self._check(expr1 is expr2, msg, "%s is not %s", expr1, expr2)

    def assertIsNot(self, expr1, expr2, msg=None):
        self._check(expr1 is not expr2, msg, "unexpectedly identical: %s", expr1)

    def assertIsNone(self, obj, msg=None):
        self._check(obj is None, msg, "%s is not None", obj)

    def assertIsNotNone(self, obj, msg=None):
        self._check(obj is not None, msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        self._check(member in container, msg, "%s not found in %s", member, container)

    def assertNotIn(self, member, container, msg=None):
        self._check(member not in container, msg, "%s unexpectedly found in %s", member, container)

    def assertIsInstance(self, obj, cls, msg=None):
        self._check(isinstance(obj, cls), msg, "%s is not an instance of %s", obj, cls)

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._check(not isinstance(obj, cls), msg, "%s is an instance of %s", obj, cls)

    def assertIsSubclass(self, cls, superclass, msg=None):
        self._check(issubclass(cls, superclass), msg, "%s is not a subclass of %s", cls, superclass)

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        self._check(not issubclass(cls, superclass), msg, "%s is a subclass of %s", cls, superclass)

    def assertHasAttr(self, obj, name, msg=None):
        self._check(hasattr(obj, name), msg, "%s has no attribute %s", obj, name)

    def assertNotHasAttr(self, obj, name, msg=None):
        self._check(not hasattr(obj, name), msg, "%s has the attribute %s", obj, name)

    def assertLess(self, a, b, msg=None):
        self._check(a < b, msg, "%s not less than %s", a, b)

    def assertLessEqual(self, a, b, msg=None):
        self._check(a <= b, msg, "%s not less than or equal to %s", a, b)

    def assertGreater(self, a, b, msg=None):
        self._check(a > b, msg, "%s not greater than %s", a, b)

    def assertGreaterEqual(self, a, b, msg=None):
        self._check(a >= b, msg, "%s not greater than or equal to %s", a, b)

    def _near(self, first, second, places, delta):
        if first == second:
            return True
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta
        return round(difference, 7 if places is None else places) == 0

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        self._check(self._near(first, second, places, delta), msg, "%s is not near %s", first, second)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        self._check(not self._near(first, second, places, delta), msg, "%s is near %s", first, second)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            self.assertIsInstance(seq1, seq_type)
            self.assertIsInstance(seq2, seq_type)
        same = len(seq1) == len(seq2) and all(a == b for a, b in zip(seq1, seq2))
        self._check(same, msg, "%s != %s", seq1, seq2)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        self._check(not (set1 ^ set2), msg, "%s != %s", set1, set2)

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict)
        self.assertIsInstance(d2, dict)
        self.assertEqual(d1, d2, msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str)
        self.assertIsInstance(second, str)
        self.assertEqual(first, second, msg)

    def assertCountEqual(self, first, second, msg=None):
        left = list(second)
        for item in first:
            if item not in left:
                self.fail(self._words(msg, "%s and %s have different items" % (_short(first), _short(second))))
            left.remove(item)
        self._check(not left, msg, "%s and %s have different items", first, second)

    def assertRegex(self, text, expected_regex, msg=None):
        found = _search(expected_regex, text)
        self._check(found, msg, "%s does not match %s", _pattern_text(expected_regex), text)

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        found = _search(unexpected_regex, text)
        self._check(not found, msg, "%s matches %s", _pattern_text(unexpected_regex), text)

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _Raises(self, expected_exception)
        try:
            return context.handle(args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _Raises(self, expected_exception, expected_regex)
        try:
            return context.handle(args, kwargs)
        finally:
            context = None

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Warns(self, expected_warning).handle(args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _Warns(self, expected_warning, expected_regex).handle(args, kwargs)


class TestSuite:
    def __init__(self, tests=()):
        self._tests = list(tests)

    def __iter__(self):
        return iter(self._tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)


class TestLoader:
    testMethodPrefix = "test"

    def getTestCaseNames(self, testCaseClass):
        prefix = self.testMethodPrefix
        return [n for n in sorted(dir(testCaseClass)) if n.startswith(prefix) and callable(getattr(testCaseClass, n))]

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return TestSuite(map(testCaseClass, names))

    def loadTestsFromModule(self, module):
        suite = TestSuite()
        for name in dir(module):
            found = getattr(module, name)
            if isinstance(found, type) and issubclass(found, TestCase) and found is not TestCase:
                suite.addTest(self.loadTestsFromTestCase(found))
        change = getattr(module, "load_tests", None)
        return suite if change is None else change(self, suite, None)


defaultTestLoader = TestLoader()


def main(*args, **kwargs):
    raise SkipTest("unittest.main: the tests are run one by one")
