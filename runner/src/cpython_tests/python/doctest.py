"""Examples in docstrings, run as tests. The part of doctest that CPython's test files use."""

import sys
import unittest

_flags = {}


def register_optionflag(name):
    return _flags.setdefault(name, 1 << len(_flags))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")


def _option(line):
    """The flags of a comment such as `# doctest: +ELLIPSIS`."""
    flags = 0
    before, found, words = line.partition("doctest:")
    if found and "#" in before:
        for word in words.replace(",", " ").split():
            if word.startswith("+"):
                flags |= _flags.get(word[1:], 0)
    return flags


def _examples(text):
    """Yields (line number from 0, source, what it prints, flags)."""
    lines = text.expandtabs().split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        indent = len(line) - len(line.lstrip(" "))
        if not line[indent:].startswith(">>>"):
            at += 1
            continue
        start, source, flags = at, [line[indent + 4 :]], _option(line)
        at += 1
        while at < len(lines) and lines[at][indent:].rstrip().startswith("..."):
            source.append(lines[at][indent + 4 :])
            flags |= _option(lines[at])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not lines[at].lstrip().startswith(">>>"):
            want.append(lines[at][indent:])
            at += 1
        yield start, "\n".join(source) + "\n", "".join(w + "\n" for w in want), flags


def _matches(want, got):
    """Whether `got` is `want`, where `...` stands for any text."""
    first, *rest = want.split("...")
    if not rest:
        return want == got
    if not got.startswith(first):
        return False
    got = got[len(first) :]
    *middle, last = rest
    for piece in middle:
        at = got.find(piece)
        if at < 0:
            return False
        got = got[at + len(piece) :]
    return got.endswith(last)


def _same(want, got, flags):
    if want == got or want == "<BLANKLINE>\n" and got == "\n":
        return True
    if not flags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
        return True
    want = "\n".join("" if line.strip() == "<BLANKLINE>" else line for line in want.split("\n"))
    if flags & NORMALIZE_WHITESPACE:
        want, got = " ".join(want.split()), " ".join(got.split())
    return _matches(want, got) if flags & ELLIPSIS else want == got


def _expected_error(want):
    """The message below the header of a traceback, if `want` is one."""
    if not want.startswith(("Traceback (most recent call last):", "Traceback (innermost last):")):
        return None
    lines = want.split("\n")[1:]
    while lines and (not lines[0] or lines[0][0] == " " or not (lines[0][0].isalnum() or lines[0][0] == "_")):
        del lines[0]
    return "\n".join(lines)


def _class_of(message):
    """The class alone, without its module and its message."""
    return message.split("\n")[0].split(":")[0].split(".")[-1]


class _Printed:
    """What an example writes to standard output."""

    encoding = "utf-8"

    def text(self):
        text = "".join(self.texts)
        return text + "\n" if text and not text.endswith("\n") else text

    def __init__(self):
        self.texts = []

    def write(self, text):
        self.texts.append(text)
        return len(text)

    def flush(self):
        pass


class _Case(unittest.TestCase):
    """All examples of one docstring."""

    def __init__(self, name, text, file, line, namespace, flags):
        super().__init__("doctest")
        self.name, self.text, self.file, self.line = name, text, file, line
        self.namespace, self.flags = namespace, flags

    def id(self):
        return "doctest." + self.name

    def doctest(self):
        namespace = self.namespace.copy()
        for number, source, want, flags in _examples(self.text):
            if not (flags | self.flags) & SKIP:
                self.example(self.line + number, source, want, flags | self.flags, namespace)

    def example(self, line, source, want, flags, namespace):
        stdout, sys.stdout = sys.stdout, _Printed()
        error = None
        try:
            exec(compile(source, "<doctest %s[%d]>" % (self.name, line), "single", dont_inherit=True), namespace)
        except unittest.SkipTest:
            raise
        except Exception as caught:
            error = caught.with_traceback(None)
        finally:
            got, sys.stdout = sys.stdout.text(), stdout
        expected = _expected_error(want)
        if error is not None:
            import traceback

            got = traceback.format_exception_only(error)[-1]
        if error is None and expected is None:
            good = _same(want, got, flags)
        elif error is None or expected is None:
            good = False
        else:
            good = _same(expected, got, flags)
            if not good and flags & IGNORE_EXCEPTION_DETAIL:
                good = _class_of(expected) == _class_of(got)
        if not good:
            raise self.failureException("line %d: %s\nexpected:\n%s\ngot:\n%s" % (line, source, want, got))


def _docstrings(found, name, module, seen):
    """Yields (name, docstring) of the module's own functions and classes."""
    if id(found) in seen:
        return
    seen.add(id(found))
    text = getattr(found, "__doc__", None)
    if isinstance(text, str) and ">>>" in text:
        yield name, text
    if not isinstance(found, (type, type(module))):
        return
    for key, value in list(vars(found).items()):
        value = getattr(value, "__func__", value)
        function = getattr(value, "__wrapped__", value)
        own = isinstance(value, (type, property)) or isinstance(function, type(_option))
        if own and getattr(function, "__module__", module.__name__) == module.__name__:
            yield from _docstrings(value, name + "." + key, module, seen)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, setUp=None, tearDown=None,
                 optionflags=0, checker=None):
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals["__name__"]]
    elif isinstance(module, str):
        module = __import__(module, fromlist=["*"])
    namespace = dict(vars(module) if globs is None else globs)
    namespace.update(extraglobs or {})
    namespace.setdefault("__name__", "__main__")
    texts = list(_docstrings(module, module.__name__, module, set()))
    for key, value in getattr(module, "__test__", {}).items():
        name = "%s.__test__.%s" % (module.__name__, key)
        if isinstance(value, str):
            texts.append((name, value))
        else:
            texts.extend(_docstrings(value, name, module, set()))
    file = getattr(module, "__file__", None)
    cases = [_Case(name, text, file, 0, namespace, optionflags) for name, text in texts if ">>>" in text]
    return unittest.TestSuite(cases)


def DocFileSuite(*paths, **options):
    return unittest.TestSuite()
