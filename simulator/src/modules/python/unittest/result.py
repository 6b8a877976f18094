# What became of tests.

import traceback

__unittest = True


class TestResult:
    """Counts tests, and keeps what failed."""

    _previousTestClass, _testRunEntered, _moduleSetUpFailed = None, False, False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.buffer = self.tb_locals = self.shouldStop = False
        self.testsRun = 0
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses, self.collectedDurations = [], [], []

    def startTestRun(self):
        """Before all tests."""

    def stopTestRun(self):
        """After all tests."""

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        """After a test."""

    def _failed(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._failed()

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._failed()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            kept = self.failures if issubclass(err[0], test.failureException) else self.errors
            kept.append((subtest, self._exc_info_to_string(err, test)))
            self._failed()

    def addSuccess(self, test):
        """A test passed."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._failed()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        # The traceback without the frames of this package, at both ends of it.
        problem = err[1]
        shown = traceback.TracebackException(*err, capture_locals=self.tb_locals, compact=True)
        self._trim(problem, shown, test)
        return ''.join(shown.format())

    def _trim(self, problem, shown, test):
        if problem is None or shown is None:
            return
        frames = []
        tb = problem.__traceback__
        while tb is not None:
            frames.append('__unittest' in tb.tb_frame.f_globals)
            tb = tb.tb_next
        first = 0
        while first < len(frames) and frames[first]:
            first += 1
        last = len(frames)
        if isinstance(problem, test.failureException):
            for at in range(first, len(frames)):
                if frames[at]:
                    last = at
                    break
        shown.stack[:] = shown.stack[first:last]
        self._trim(problem.__cause__, shown.__cause__, test)
        self._trim(problem.__context__, shown.__context__, test)

    def __repr__(self):
        kind = type(self)
        return (f'<{kind.__module__}.{kind.__qualname__} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')
