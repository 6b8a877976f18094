# Runs the tests of a module from its command line.

import sys

from unittest import loader, runner

__unittest = True

_EXAMPLES = '''\
Examples:
  {prog}                           - run default set of tests
  {prog} MyTestSuite               - run suite 'MyTestSuite'
  {prog} MyTestCase.testSomething  - run MyTestCase.testSomething
  {prog} MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
'''


class TestProgram:
    """Finds the tests of a module, runs them, and ends the program with their outcome."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = __import__(module) if isinstance(module, str) else module
        if isinstance(module, str):
            self.module = sys.modules[module]
        argv = sys.argv if argv is None else argv
        self.exit, self.verbosity, self.failfast, self.buffer = exit, verbosity, failfast, buffer
        self.tb_locals, self.testLoader, self.warnings, self.durations = tb_locals, testLoader, warnings, durations
        if warnings is None and not sys.warnoptions:
            self.warnings = 'default'
        names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest or ())
        names = self._read(argv) or names
        if names:
            self.test = testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = testLoader.loadTestsFromModule(self.module)
        self._run(testRunner or runner.TextTestRunner)

    def _read(self, argv):
        # The options of the command line; names of tests are left over.
        import argparse
        name = argv[0].rpartition('/')[2] if argv else None
        parser = argparse.ArgumentParser(prog=name, epilog=_EXAMPLES.format(prog=name),
                                         formatter_class=argparse.RawDescriptionHelpFormatter)
        parser.add_argument('-v', '--verbose', dest='verbosity', action='store_const', const=2, default=self.verbosity,
                            help='Verbose output')
        parser.add_argument('-q', '--quiet', action='store_const', const=0, dest='verbosity', help='Quiet output')
        parser.add_argument('--locals', dest='tb_locals', action='store_true', default=self.tb_locals,
                            help='Show local variables in tracebacks')
        parser.add_argument('--durations', type=int, default=self.durations, metavar='N',
                            help='Show the N slowest test cases (N=0 for all)')
        parser.add_argument('-f', '--failfast', action='store_true', default=self.failfast,
                            help='Stop on first fail or error')
        # Nobody interrupts a program here.
        parser.add_argument('-c', '--catch', action='store_true', help='Catch Ctrl-C and display results so far')
        parser.add_argument('-b', '--buffer', action='store_true', default=self.buffer,
                            help='Buffer stdout and stderr during tests')
        parser.add_argument('-k', dest='testNamePatterns', action='append',
                            help='Only run tests which match the given substring')
        parser.add_argument('tests', nargs='*', help='a list of any number of test modules, classes and test methods.')
        given = parser.parse_args(argv[1:])
        self.verbosity, self.failfast, self.buffer = given.verbosity, given.failfast, given.buffer
        self.tb_locals, self.durations = given.tb_locals, given.durations
        if given.testNamePatterns:
            self.testLoader.testNamePatterns = [each if '*' in each else f'*{each}*' for each in given.testNamePatterns]
        return given.tests

    def _run(self, kind):
        if isinstance(kind, type):
            kind = kind(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings,
                        tb_locals=self.tb_locals, durations=self.durations)
        self.result = kind.run(self.test)
        if self.exit:
            ran_none = self.result.testsRun == 0 and not self.result.skipped
            sys.exit(5 if ran_none else not self.result.wasSuccessful())


main = TestProgram
