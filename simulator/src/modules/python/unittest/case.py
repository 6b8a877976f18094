# ----- texts of failures -----

_LONGEST = 80


def safe_repr(obj, short=False):
    """The repr of anything, also of what has none."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < _LONGEST else text[:_LONGEST] + ' [truncated]...'


def _counted(first, second):
    # How often elements that can only be compared are on either side, where that differs.
    first, second, differences = list(first), list(second), []
    while first or second:
        item = (first or second)[0]
        left, right = ([each for each in items if each != item] for items in (first, second))
        if len(first) - len(left) != len(second) - len(right):
            differences.append((len(first) - len(left), len(second) - len(right), item))
        first, second = left, right
    return differences


def _beside(*values):
    # Reprs to compare: what long ones have in common at both ends is left out.
    texts = [safe_repr(value) for value in values]
    if max(map(len, texts)) <= _LONGEST:
        return texts
    import os
    prefix = os.path.commonprefix(texts)
    kept = len(prefix)
    # What is left of the line for the end of the common part, beside its beginning and the number of what is left out.
    room = _LONGEST - (max(map(len, texts)) - kept + 5 + 12)
    if room > 5:
        shown = _shortened(prefix, 5, room)
        return [shown + text[kept:] for text in texts]
    shown = _shortened(prefix, 5, 5)
    return [shown + _shortened(text[kept:], _LONGEST - (5 + 12 + 5 + 12 + 5), 5) for text in texts]


def _shortened(text, front, back):
    left_out = len(text) - front - back
    return f'{text[:front]}[{left_out} chars]{text[len(text) - back:]}' if left_out > 12 else text


def strclass(cls):
    """A class by its full name."""
    return f'{cls.__module__}.{cls.__qualname__}'


class TestCase:
    """A test: one of its methods, with what comes before and after it."""

    failureException = AssertionError
    longMessage, maxDiff, _diffThreshold = True, 80 * 8, 2 ** 16

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed, cls._class_cleanups = False, []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName, self._outcome, self._subtest = methodName, None, None
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError(f'no such test method in {type(self)}: {methodName}')
        self._testMethodDoc = 'No test' if method is None else method.__doc__
        self._cleanups = []
        self._type_equality_funcs = {}
        for kind, name in ((dict, 'assertDictEqual'), (list, 'assertListEqual'), (tuple, 'assertTupleEqual'),
                           (set, 'assertSetEqual'), (frozenset, 'assertSetEqual'), (str, 'assertMultiLineEqual')):
            self.addTypeEqualityFunc(kind, name)

    def addTypeEqualityFunc(self, typeobj, function):
        """What compares two of a type in assertEqual."""
        self._type_equality_funcs[typeobj] = function

    # What a class may say.

    def setUp(self):
        """Before each test."""

    def tearDown(self):
        """After each test."""

    @classmethod
    def setUpClass(cls):
        """Before the first test."""

    @classmethod
    def tearDownClass(cls):
        """After the last test."""

    # Clean-ups.

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _entered(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _entered(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = [(type(each), each, each.__traceback__) for each in _clean_up(cls._class_cleanups)]

    def doCleanups(self):
        told = self._outcome or _Outcome()
        for function, args, kwargs in _last_first(self._cleanups):
            with told.part(self):
                self._callCleanup(function, *args, **kwargs)
        return told.success

    # How it is called, by steps that a class may replace.

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            text = f'It is deprecated to return a value that is not None from a test case ({method})'
            warnings.warn(text, DeprecationWarning, 3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        # What it gives is of no use.
        _ = function(*args, **kwargs)

    def run(self, result=None):
        """Runs the test, and tells the result."""
        stop = None
        if result is None:
            result = self.defaultTestResult()
            result.startTestRun()
            stop = result.stopTestRun
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for marked in (type(self), method):
                if getattr(marked, '__unittest_skip__', False):
                    result.addSkip(self, marked.__unittest_skip_why__)
                    return result
            return self._run(result, method)
        finally:
            result.stopTest(self)
            if stop:
                stop()

    def _run(self, result, method):
        self._outcome = outcome = _Outcome(result)
        expecting = getattr(self, '__unittest_expecting_failure__', False) \
            or getattr(method, '__unittest_expecting_failure__', False)
        try:
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.part(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            if outcome.success:
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expectedFailure:
                    result.addExpectedFailure(self, outcome.expectedFailure)
                else:
                    result.addUnexpectedSuccess(self)
            return result
        finally:
            outcome.expectedFailure = outcome = None
            self._outcome = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs the test without a result: errors are raised."""
        self._callSetUp()
        self._callTestMethod(getattr(self, self._testMethodName))
        self._callTearDown()
        for function, args, kwargs in _last_first(self._cleanups):
            self._callCleanup(function, *args, **kwargs)

    def defaultTestResult(self):
        return result.TestResult()

    def countTestCases(self):
        return 1

    def skipTest(self, reason):
        """Ends the test as one that is skipped."""
        raise SkipTest(reason)

    @contextlib.contextmanager
    def subTest(self, msg=..., **params):
        """A part of a test; the others are run even if it fails."""
        if self._outcome is None or not self._outcome.result_supports_subtests:
            yield
            return
        parent = self._subtest
        self._subtest = _SubTest(self, msg, {**(parent.params if parent else {}), **params})
        try:
            with self._outcome.part(self._subtest, is_subtest=True):
                yield
            if not self._outcome.success and self._outcome.result.failfast:
                raise _ShouldStop
        finally:
            self._subtest = parent

    # What it is called.

    def id(self):
        return f'{strclass(type(self))}.{self._testMethodName}'

    def shortDescription(self):
        lines = (self._testMethodDoc or '').strip().split('\n')
        return lines[0].strip() or None

    def __str__(self):
        return f'{self._testMethodName} ({self.id()})'

    def __repr__(self):
        return f'<{strclass(type(self))} testMethod={self._testMethodName}>'

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    # ----- assertions -----

    def fail(self, msg=None):
        """Fails."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def _unless(self, fine, msg, text):
        # The text is only made if it is needed.
        if not fine:
            raise self.failureException(self._formatMessage(msg, text()))

    def assertTrue(self, expr, msg=None):
        self._unless(expr, msg, lambda: f'{safe_repr(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        self._unless(not expr, msg, lambda: f'{safe_repr(expr)} is not false')

    def _getAssertEqualityFunc(self, first, second):
        function = self._type_equality_funcs.get(type(first)) if type(first) is type(second) else None
        return getattr(self, function) if isinstance(function, str) else function or self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        self._unless(first == second, msg, lambda: '{} != {}'.format(*_beside(first, second)))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        self._unless(first != second, msg, lambda: f'{safe_repr(first)} == {safe_repr(second)}')

    def _nearly(self, first, second, places, delta):
        if places is not None and delta is not None:
            raise TypeError('specify delta or places not both')
        distance = abs(first - second)
        if delta is not None:
            return distance <= delta, f'within {safe_repr(delta)} delta ({safe_repr(distance)} difference)'
        places = 7 if places is None else places
        return round(distance, places) == 0, f'within {places} places ({safe_repr(distance)} difference)'

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first != second:
            near, how = self._nearly(first, second, places, delta)
            self._unless(near, msg, lambda: f'{safe_repr(first)} != {safe_repr(second)} {how}')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, how = self._nearly(first, second, places, delta)
        if first == second or near:
            how = how if delta is not None else how.partition(' (')[0]
            self._unless(False, msg, lambda: f'{safe_repr(first)} == {safe_repr(second)} {how}')

    def _with_difference(self, text, lines1, lines2, msg):
        difference = '\n' + '\n'.join(difflib.ndiff(lines1, lines2))
        if self.maxDiff is None or len(difference) <= self.maxDiff:
            text += difference
        else:
            text += f'\nDiff is {len(difference)} characters long. Set self.maxDiff to None to see it.'
        self.fail(self._formatMessage(msg, text))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        kind = seq_type.__name__ if seq_type is not None else 'sequence'
        if seq_type is not None:
            for which, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f'{which} sequence is not a {kind}: {safe_repr(seq)}')
        if seq1 == seq2:
            return
        text = '{}s differ: {} != {}\n'.format(kind.capitalize(), *_beside(seq1, seq2))
        shorter = min(len(seq1), len(seq2))
        for at in range(shorter):
            if seq1[at] != seq2[at]:
                text += '\nFirst differing element {}:\n{}\n{}\n'.format(at, *_beside(seq1[at], seq2[at]))
                break
        else:
            if len(seq1) == len(seq2) and seq_type is None and type(seq1) != type(seq2):
                # The same elements in sequences of two kinds.
                return
        for which, seq, other in (('First', seq1, seq2), ('Second', seq2, seq1)):
            if len(seq) > len(other):
                text += f'\n{which} {kind} contains {len(seq) - len(other)} additional elements.\n'
                text += f'First extra element {shorter}:\n{safe_repr(seq[shorter])}\n'
        self._with_difference(text, *(pprint.pformat(seq).splitlines() for seq in (seq1, seq2)), msg)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for which, one, other in (('first', set1, set2), ('second', set2, set1)):
            try:
                items = one.difference(other)
            except TypeError as problem:
                self.fail(f'invalid type when attempting set difference: {problem}')
            except AttributeError as problem:
                self.fail(f'{which} argument does not support set difference: {problem}')
            if items:
                lines += [f'Items in the {which} set but not the {"second" if which == "first" else "first"}:',
                          *map(repr, items)]
        self._unless(not lines, msg, lambda: '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        for each, which in (d1, 'First'), (d2, 'Second'):
            self.assertIsInstance(each, dict, f'{which} argument is not a dictionary')
        if d1 != d2:
            text = '{} != {}'.format(*_beside(d1, d2))
            self._with_difference(text, *(pprint.pformat(each).splitlines() for each in (d1, d2)), msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        # One more end for both, unless both have one: so that a missing one is seen.
        ended = all(not text or text.endswith('\n') for text in (first, second))
        lines = [(text if ended or not text else text + '\n').splitlines(keepends=True) for text in (first, second)]
        text = '{} != {}'.format(*_beside(first, second))
        difference = '\n' + ''.join(difflib.ndiff(*lines))
        if self.maxDiff is None or len(difference) <= self.maxDiff:
            text += difference
        else:
            text += f'\nDiff is {len(difference)} characters long. Set self.maxDiff to None to see it.'
        self.fail(self._formatMessage(msg, text))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            counts = Counter(first), Counter(second)
        except TypeError:
            differences = _counted(first, second)
        else:
            differences = [(counts[0][item], counts[1][item], item) for item in dict.fromkeys([*first, *second])
                           if counts[0][item] != counts[1][item]]
        if differences:
            lines = [f'First has {left}, Second has {right}:  {item!r}' for left, right, item in differences]
            text = 'Element counts were not equal:\n' + '\n'.join(lines)
            self.fail(self._formatMessage(msg, text))

    def assertIn(self, member, container, msg=None):
        self._unless(member in container, msg, lambda: f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        self._unless(member not in container, msg,
                     lambda: f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        self._unless(expr1 is expr2, msg, lambda: f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        self._unless(expr1 is not expr2, msg, lambda: f'unexpectedly identical: {safe_repr(expr1)}')

    def assertIsNone(self, obj, msg=None):
        self._unless(obj is None, msg, lambda: f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        self._unless(obj is not None, msg, lambda: 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        self._unless(isinstance(obj, cls), msg, lambda: f'{safe_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._unless(not isinstance(obj, cls), msg, lambda: f'{safe_repr(obj)} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        self._unless(a < b, msg, lambda: f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        self._unless(a <= b, msg, lambda: f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        self._unless(a > b, msg, lambda: f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        self._unless(a >= b, msg, lambda: f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = re.compile(expected_regex)
        self._unless(pattern.search(text), msg,
                     lambda: f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = re.compile(unexpected_regex)
        match = pattern.search(text)
        self._unless(not match, msg, lambda: f'Regex matched: {match[0]!r} matches {pattern.pattern!r} in {text!r}')

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, no_logs=True)


class FunctionTestCase(TestCase):
    """A function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._parts, self._description = (setUp, testFunc, tearDown), description

    def setUp(self):
        if self._parts[0] is not None:
            self._parts[0]()

    def tearDown(self):
        if self._parts[2] is not None:
            self._parts[2]()

    def runTest(self):
        self._parts[1]()

    def id(self):
        return self._parts[1].__name__

    def __str__(self):
        return f'{strclass(type(self))} ({self.id()})'

    def shortDescription(self):
        return self._description or (self._parts[1].__doc__ or '').split('\n')[0].strip() or None


class _SubTest(TestCase):
    # A part of a test with parameters, as results see it.

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self._message, self.params = test_case, message, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = [] if self._message is ... else [f'[{self._message}]']
        if self.params:
            parts.append(f'({", ".join(f"{key}={value!r}" for key, value in self.params.items())})')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'
