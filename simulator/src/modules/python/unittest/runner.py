# Runs tests, and says on a stream what becomes of them.

import sys
import time
import warnings

from unittest import result
from unittest.case import _SubTest

__unittest = True


class _WritelnDecorator:
    # A stream with one method more.

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, arg=None):
        self.stream.write(f'{arg}\n' if arg else '\n')


# What is said of a test: alone in its line, and among others.
_WORDS = dict(Success=('ok', '.'), Error=('ERROR', 'E'), Failure=('FAIL', 'F'), ExpectedFailure=('expected failure', 'x'),
              UnexpectedSuccess=('unexpected success', 'u'))


class TextTestResult(result.TestResult):
    """Says at once what becomes of each test."""

    separator1, separator2 = '=' * 70, '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions, self.durations = stream, descriptions, durations
        self.showAll, self.dots, self._newline = verbosity > 1, verbosity == 1, True

    def getDescription(self, test):
        line = test.shortDescription()
        return f'{test}\n{line}' if self.descriptions and line else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(f'{self.getDescription(test)} ... ')
            self.stream.flush()
            self._newline = False

    def _say(self, test, words, below=False):
        long, short = words
        if self.showAll:
            inside = isinstance(test, _SubTest)
            if inside or self._newline:
                if not self._newline:
                    self.stream.writeln()
                if inside:
                    self.stream.write('  ')
                self.stream.write(f'{self.getDescription(test)} ... ')
            self.stream.writeln(long)
            self.stream.flush()
            self._newline = True
        elif self.dots:
            self.stream.write(short)
            self.stream.flush()

    def addSuccess(self, test):
        super().addSuccess(test)
        self._say(test, _WORDS['Success'])

    def addError(self, test, err):
        super().addError(test, err)
        self._say(test, _WORDS['Error'])

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say(test, _WORDS['Failure'])

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._say(subtest, _WORDS['Failure' if issubclass(err[0], subtest.failureException) else 'Error'])
        super().addSubTest(test, subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say(test, (f'skipped {reason!r}', 's'))

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._say(test, _WORDS['ExpectedFailure'])

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._say(test, _WORDS['UnexpectedSuccess'])

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        for flavour, failed in ('ERROR', self.errors), ('FAIL', self.failures):
            self.printErrorList(flavour, failed)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            for line in (self.separator1, f'{flavour}: {self.getDescription(test)}', self.separator2, text):
                self.stream.writeln(line)
            self.stream.flush()


class TextTestRunner:
    """Runs a test or a suite, and sums up."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity, self.failfast, self.buffer = descriptions, verbosity, failfast, buffer
        self.tb_locals, self.durations = tb_locals, durations
        if warnings is None and not sys.warnoptions:
            warnings = 'default'
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        arguments = self.stream, self.descriptions, self.verbosity
        try:
            return self.resultclass(*arguments, durations=self.durations)
        except TypeError:
            return self.resultclass(*arguments)

    def run(self, test):
        outcome = self._makeResult()
        outcome.failfast, outcome.buffer, outcome.tb_locals = self.failfast, self.buffer, self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.perf_counter()
            outcome.startTestRun()
            try:
                test(outcome)
            finally:
                outcome.stopTestRun()
            taken = time.perf_counter() - start
        outcome.printErrors()
        self._sum_up(outcome, taken)
        return outcome

    def _sum_up(self, outcome, taken):
        stream = self.stream
        if hasattr(outcome, 'separator2'):
            stream.writeln(outcome.separator2)
        count = outcome.testsRun
        plural = '' if count == 1 else 's'
        stream.writeln(f'Ran {count} test{plural} in {taken:.3f}s')
        stream.writeln()
        counts = [('failures', len(outcome.failures)), ('errors', len(outcome.errors))]
        if outcome.wasSuccessful():
            counts, word = [], 'OK' if count or outcome.skipped else 'NO TESTS RAN'
        else:
            word = 'FAILED'
        counts += [('skipped', len(outcome.skipped)), ('expected failures', len(outcome.expectedFailures)),
                   ('unexpected successes', len(outcome.unexpectedSuccesses))]
        details = ', '.join(f'{what}={number}' for what, number in counts if number)
        stream.write(f'{word} ({details})\n' if details else f'{word}\n')
        stream.flush()
