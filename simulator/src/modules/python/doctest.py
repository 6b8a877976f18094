# Examples in docstrings, run and compared with what they print.

import __future__
import inspect
import io
import linecache
import re
import sys
import traceback
import unittest
from collections import namedtuple

__all__ = """register_optionflag DONT_ACCEPT_TRUE_FOR_1 DONT_ACCEPT_BLANKLINE NORMALIZE_WHITESPACE ELLIPSIS SKIP
    IGNORE_EXCEPTION_DETAIL COMPARISON_FLAGS REPORT_UDIFF REPORT_CDIFF REPORT_NDIFF REPORT_ONLY_FIRST_FAILURE
    REPORTING_FLAGS FAIL_FAST Example DocTest DocTestParser DocTestFinder DocTestRunner OutputChecker DocTestFailure
    UnexpectedException testmod run_docstring_examples""".split()

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The number of an option, made if it is a new one."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL = map(
    register_optionflag, ('DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP',
                          'IGNORE_EXCEPTION_DETAIL'))
COMPARISON_FLAGS = 63
REPORT_UDIFF, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, FAIL_FAST = map(
    register_optionflag, ('REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE', 'FAIL_FAST'))
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER, ELLIPSIS_MARKER = '<BLANKLINE>', '...'


class TestResults(namedtuple('TestResults', 'failed attempted')):
    """How many examples failed, and how many were tried."""

    def __new__(cls, failed, attempted, *, skipped=0):
        self = super().__new__(cls, failed, attempted)
        self.skipped = skipped
        return self

    def __repr__(self):
        skipped = f', skipped={self.skipped}' if self.skipped else ''
        return f'TestResults(failed={self.failed}, attempted={self.attempted}{skipped})'


class Example:
    """A piece of source, and the output that is wanted of it."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        def ended(text):
            return text + '\n' if text and text[-1] != '\n' else text

        self.source, self.want = ended(source) or '\n', ended(want)
        self.lineno, self.indent, self.options = lineno, indent, options or {}
        self.exc_msg = None if exc_msg is None else ended(exc_msg) or '\n'

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, and the names that they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.docstring, self.globs = examples, docstring, globs.copy()
        self.name, self.filename, self.lineno = name, filename, lineno

    def __repr__(self):
        count = len(self.examples)
        shown = 'no examples' if not count else f'{count} example{"s" * (count > 1)}'
        return f'<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>'

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename or '', self.lineno or 0) < (other.name, other.filename or '', other.lineno or 0)


_PROMPTED = re.compile(r'^(?P<indent>[ ]*)>>>(?P<first>.*)$')
_RAISED = re.compile(r'Traceback \((?:most recent call last|innermost last)\):\s*$')
_DIRECTIVE = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.MULTILINE)


class DocTestParser:
    """Finds the examples in a text."""

    def get_examples(self, string, name='<string>'):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def parse(self, string, name='<string>'):
        """The examples and the texts between them."""
        lines = self._without_margin(string.expandtabs()).split('\n')
        parts, between, at = [], [], 0
        while at < len(lines):
            match = _PROMPTED.match(lines[at])
            if match is None:
                between.append(lines[at])
                at += 1
                continue
            parts.append(''.join(line + '\n' for line in between))
            between = []
            example, at = self._example(lines, at, len(match['indent']), name)
            if example:
                parts.append(example)
        parts.append('\n'.join(between))
        return parts

    def _without_margin(self, text):
        margins = [len(line) - len(line.lstrip(' ')) for line in text.split('\n') if line.strip()]
        margin = min(margins, default=0)
        return '\n'.join(line[margin:] for line in text.split('\n')) if margin else text

    def _example(self, lines, first, indent, name):
        at, source = first, []
        while at < len(lines):
            line = lines[at][indent:]
            if not line.startswith('...' if source else '>>>'):
                break
            if len(line) > 3 and line[3] != ' ':
                raise ValueError(f'line {at + 1} of the docstring for {name} lacks blank after {line[:3]}: {lines[at]!r}')
            source.append(line[4:])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not _PROMPTED.match(lines[at]):
            if lines[at][:indent].strip():
                raise ValueError(
                    f'line {at + 1} of the docstring for {name} has inconsistent leading whitespace: {lines[at]!r}')
            want.append(lines[at][indent:])
            at += 1
        text = '\n'.join(source)
        if not any(line.strip() and not line.lstrip().startswith('#') for line in source):
            return None, at
        options = self._options(text, name, first)
        return Example(text, '\n'.join(want), self._message(want), first, indent, options), at

    def _message(self, want):
        # What is behind the traceback's frames, if a traceback is wanted.
        if not want or not _RAISED.match(want[0]):
            return None
        for at in range(1, len(want)):
            if want[at][:1].isalnum() or want[at][:1] == '_':
                return '\n'.join(want[at:])
        return None

    def _options(self, source, name, line):
        options = {}
        for match in _DIRECTIVE.finditer(source):
            for word in match[1].replace(',', ' ').split():
                if word[0] not in '+-' or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {line + 1} of the doctest for {name} has an invalid option: {word!r}')
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == '+'
        return options


class DocTestFinder:
    """Finds the docstrings of a module or a class, and the examples in them."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._recurse, self._exclude_empty = parser, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        globs = dict(vars(module) if globs is None and module else globs or {})
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        found, seen = [], set()
        self._collect(found, obj, name, module, globs, seen)
        return sorted(found)

    def _collect(self, found, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test(obj, name, module, globs)
        if test is not None:
            found.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in vars(obj).items():
                if (self._routine(inspect.unwrap(value) if callable(value) else value) or inspect.isclass(value)) \
                        and self._is_from(module, value):
                    self._collect(found, value, f'{name}.{key}', module, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                self._collect(found, value, f'{name}.__test__.{key}', module, globs, seen)
        elif inspect.isclass(obj):
            for key, value in vars(obj).items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (self._routine(value) or inspect.isclass(value) or isinstance(value, property)) \
                        and self._is_from(module, value):
                    self._collect(found, value, f'{name}.{key}', module, globs, seen)

    def _routine(self, obj):
        return inspect.isroutine(obj) or inspect.isfunction(obj)

    def _is_from(self, module, obj):
        if module is None or isinstance(obj, property):
            return True
        if inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        return getattr(obj, '__module__', None) == module.__name__

    def _test(self, obj, name, module, globs):
        text = obj if isinstance(obj, str) else getattr(obj, '__doc__', None) or ''
        if not isinstance(text, str):
            text = str(text)
        if self._exclude_empty and not text:
            return None
        filename = getattr(module, '__file__', None) or getattr(module, '__name__', None) if module else None
        return self._parser.get_doctest(text, globs, name, filename, self._line_of(obj, module))

    def _line_of(self, obj, module):
        # Where the docstring begins, from 0; None if that can't be known.
        if isinstance(obj, str):
            return None
        try:
            lines = inspect.getsourcelines(module)[0] if module else []
        except (OSError, TypeError):
            lines = []
        if inspect.ismodule(obj):
            return 0 if obj.__doc__ is not None else None
        if inspect.isclass(obj):
            head = re.compile(rf'^\s*class\s*{re.escape(obj.__name__)}\b')
            found = [at for at, line in enumerate(lines) if head.match(line)]
            line = found[0] if found else None
        else:
            if isinstance(obj, property):
                obj = obj.fget
            obj = inspect.unwrap(getattr(obj, '__func__', obj))
            code = getattr(obj, '__code__', None)
            line = code.co_firstlineno - 1 if code else None
        if line is None:
            return None
        opening = re.compile(r'(^|.*:)\s*\w*("|\')')
        return next((at for at in range(line, len(lines)) if opening.match(lines[at])), None)


class OutputChecker:
    """Says whether an output is what was wanted."""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf'(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
        if optionflags & NORMALIZE_WHITESPACE:
            want, got = ' '.join(want.split()), ' '.join(got.split())
        if got == want:
            return True
        if not optionflags & ELLIPSIS or ELLIPSIS_MARKER not in want:
            return False
        pieces = map(re.escape, want.split(ELLIPSIS_MARKER))
        return re.fullmatch('.*'.join(pieces), got, re.DOTALL) is not None

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r'(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            from _source import unsupported
            unsupported('differences in reports of doctest')
        shown = f'Expected:\n{_indented(want)}' if want else 'Expected nothing\n'
        return shown + (f'Got:\n{_indented(got)}' if got else 'Got nothing\n')


def _indented(text):
    return re.sub(r'(?m)^(?!$)', '    ', text)


class _Captured(io.StringIO):
    def getvalue(self):
        text = super().getvalue()
        return text + '\n' if text and text[-1] != '\n' else text


class DocTestRunner:
    """Runs tests and counts what failed."""

    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats, self._fakeout = {}, _Captured()

    def report_start(self, out, test, example):
        if self._verbose:
            wanted = f'Expecting:\n{_indented(example.want)}' if example.want else 'Expecting nothing\n'
            out(f'Trying:\n{_indented(example.source)}{wanted}')

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        header = self._failure_header(test, example)
        out(header + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = ''.join(traceback.format_exception(*exc_info))
        out(f'{self._failure_header(test, example)}Exception raised:\n{_indented(text)}')

    def _failure_header(self, test, example):
        if test.filename:
            line = '?' if test.lineno is None else test.lineno + example.lineno + 1
            where = f'File "{test.filename}", line {line}, in {test.name}'
        else:
            where = f'Line {example.lineno + 1}, in {test.name}'
        return f'{self.DIVIDER}\n{where}\nFailed example:\n{_indented(example.source)}'

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Runs the examples of a test, whose prints are caught."""
        self.test = test
        stream = sys.stdout
        write = out or stream.write
        shown, sys.stdout, sys.displayhook, before = sys.stdout, self._fakeout, sys.__displayhook__, sys.displayhook
        try:
            return self.__run(test, write)
        finally:
            sys.stdout, sys.displayhook = shown, before
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def __run(self, test, write):
        failures = tries = skips = 0
        for number, example in enumerate(test.examples):
            flags = self.original_optionflags
            for flag, on in example.options.items():
                flags = flags | flag if on else flags & ~flag
            self.optionflags = flags
            quiet = flags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            tries += 1
            if flags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(write, test, example)
            raised = None
            try:
                filename = f'<doctest {test.name}[{number}]>'
                # So that tracebacks find the lines.
                linecache.cache[filename] = len(example.source), None, example.source.splitlines(True), filename
                exec(compile(example.source, filename, 'single'), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException as problem:
                raised = type(problem), problem, problem.__traceback__
            got = self._fakeout.getvalue()
            self._fakeout.truncate(0)
            self._fakeout.seek(0)
            if raised is None:
                passed = self._checker.check_output(example.want, got, flags)
            else:
                message = _without_place(traceback.format_exception_only(*raised[:2]))
                got += ''.join(traceback.format_exception(*raised))
                passed = example.exc_msg is not None and self._same_exception(example.exc_msg, message, flags)
            if passed:
                if not quiet:
                    self.report_success(write, test, example, got)
                continue
            failures += 1
            if not quiet:
                if raised is not None and example.exc_msg is None:
                    self.report_unexpected_exception(write, test, example, raised)
                else:
                    self.report_failure(write, test, example, got)
            if flags & FAIL_FAST:
                break
        self.optionflags = self.original_optionflags
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = tuple(map(sum, zip(before, (failures, tries, skips))))
        self.failures += failures
        self.tries += tries
        self.skips += skips
        return TestResults(failures, tries, skipped=skips)

    def _same_exception(self, want, message, flags):
        if self._checker.check_output(want, message, flags):
            return True
        if not flags & IGNORE_EXCEPTION_DETAIL:
            return False
        return _class_name(want) == _class_name(message)

    def summarize(self, verbose=None):
        """Says what was run and what failed."""
        verbose = self._verbose if verbose is None else verbose
        kinds = dict(none=[], passed=[], failed=[])
        for name, (failures, tries, skips) in sorted(self._stats.items()):
            kind = 'failed' if failures else 'passed' if tries else 'none'
            kinds[kind].append((name, failures, tries))
        if verbose:
            self._listed(kinds['none'], 'had no tests', lambda failures, tries: '')
            self._listed(kinds['passed'], 'passed all tests', lambda failures, tries: f'{tries:4d} {_tests(tries)} in')
        if kinds['failed']:
            print(self.DIVIDER)
            self._listed(kinds['failed'], 'had failures', lambda failures, tries: f'{failures:4d} of {tries:3d} in')
        if verbose:
            print(f'{self.tries} {_tests(self.tries)} in {_items(len(self._stats))}.')
            failed = f' and {self.failures} failed' if self.failures else ''
            print(f'{self.tries - self.failures} passed{failed}.')
        if self.failures:
            skipped = f' and {self.skips} skipped {_tests(self.skips)}' if self.skips else ''
            plural = 's' * (self.failures > 1)
            print(f'***Test Failed*** {self.failures} failure{plural}{skipped}.')
        elif verbose:
            print(f'Test passed{f" and {self.skips} skipped {_tests(self.skips)}" if self.skips else ""}.')
        return TestResults(self.failures, self.tries, skipped=self.skips)

    def _listed(self, rows, what, front):
        if rows:
            print(f'{_items(len(rows))} {what}:')
            for name, failures, tries in rows:
                counts = front(failures, tries)
                print(f'{counts} {name}' if counts else f'    {name}')


def _tests(count):
    return 'test' if count == 1 else 'tests'


def _items(count):
    return f'{count} item' if count == 1 else f'{count} items'


def _without_place(lines):
    # A syntax error begins with the place in the source.
    while lines[0].startswith('  File '):
        lines = next((lines[at:] for at in range(1, len(lines)) if lines[at][:1] != ' '), lines[-1:])
    return ''.join(lines)


def _class_name(message):
    # The exception's name, without its module and what is behind it.
    return re.split(r'[:\n]', message, maxsplit=1)[0].rpartition('.')[2]


class DebugRunner(DocTestRunner):
    """Raises where another runner would report."""

    def report_unexpected_exception(self, out, test, example, exc_info):
        problem = UnexpectedException(test, example, exc_info)
        raise problem

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


class DocTestFailure(Exception):
    """An output that was not wanted."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An exception that was not wanted."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Runs the examples of a module, by default of the program."""
    global master
    if m is None:
        m = sys.modules.get('__main__')
    if not inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    if master is None:
        master = runner
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Runs the examples of one docstring; says something only of failures."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)


class DocTestCase(unittest.TestCase):
    """The examples of one docstring as a case of unittest."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._test, self._flags, self._checker = test, optionflags, checker
        self._before, self._after, self._globs = setUp, tearDown, test.globs.copy()

    def setUp(self):
        if self._before is not None:
            self._before(self._test)

    def tearDown(self):
        if self._after is not None:
            self._after(self._test)
        self._test.globs.clear()
        self._test.globs.update(self._globs)

    def runTest(self):
        said = io.StringIO()
        runner = DocTestRunner(checker=self._checker, verbose=False, optionflags=self._flags)
        runner.DIVIDER = '-' * 70
        if runner.run(self._test, out=said.write, clear_globs=False).failed:
            raise self.failureException(self.format_failure(said.getvalue()))

    def format_failure(self, err):
        test = self._test
        line = 'unknown line number' if test.lineno is None else test.lineno
        short = test.name.split('.')[-1]
        return f'Failed doctest test for {test.name}\n  File "{test.filename}", line {line}, in {short}\n\n{err}'

    def debug(self):
        self.setUp()
        DebugRunner(checker=self._checker, verbose=False, optionflags=self._flags).run(self._test, clear_globs=False)
        self.tearDown()

    def id(self):
        return self._test.name

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return (self._test, self._flags, self._before, self._after, self._checker) == (
            other._test, other._flags, other._before, other._after, other._checker)

    def __hash__(self):
        return hash((self._flags, self._before, self._after, self._checker))

    def __repr__(self):
        path = self._test.name.split('.')
        return f"{path[-1]} ({'.'.join(path[:-1])})"

    __str__ = object.__str__

    def shortDescription(self):
        return f'Doctest: {self._test.name}'


class _DocTestSuite(unittest.TestSuite):
    pass


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The docstrings of a module, by default the caller's, as a suite of unittest."""
    if module is None:
        module = sys._getframe(1).f_globals['__name__']
    if isinstance(module, str):
        module = __import__(module, fromlist=['*'])
    if not inspect.ismodule(module):
        raise TypeError(f'{module!r} is no module')
    suite = _DocTestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            suite.addTest(DocTestCase(test, **options))
    return suite
