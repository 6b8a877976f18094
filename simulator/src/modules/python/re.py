# Regular expressions. Patterns are made and matched by _sre; here they are found again, and programs have functions.

import copyreg
import enum

import _sre
from _source import patterns_begin as _patterns_begin
from _sre import Match, Pattern

__all__ = """match fullmatch search sub subn split findall finditer compile purge escape error Pattern Match
    A I L M S X U ASCII IGNORECASE LOCALE MULTILINE DOTALL VERBOSE UNICODE NOFLAG RegexFlag PatternError""".split()

__version__ = "2.2.1"


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 1 << 8
    IGNORECASE = I = 1 << 1
    LOCALE = L = 1 << 2
    UNICODE = U = 1 << 5
    MULTILINE = M = 1 << 3
    DOTALL = S = 1 << 4
    VERBOSE = X = 1 << 6
    DEBUG = 1 << 7
    __str__, _numeric_repr_ = object.__str__, hex


class PatternError(Exception):
    """What is wrong with a pattern, and where."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = 1 + pattern.count(newline, 0, pos)
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = "%s at position %d" % (msg, pos)
            if newline in pattern:
                msg += f" (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError


# The patterns used last, and in which order. A hit among the recent ones does not count as a use of the others.
_recent, _RECENT = {}, 256
_cache, _MAXCACHE = {}, 512
_begun = False


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    if (made := _recent.get(key)) is not None:
        return made
    if isinstance(pattern, Pattern):
        if not flags:
            return pattern
        raise ValueError("cannot process flags argument with a compiled pattern")
    if (made := _cache.pop(key, None)) is None:
        if not isinstance(pattern, (str, bytes)):
            raise TypeError("first argument must be string or compiled pattern")
        made = _sre.compile(pattern, flags & -1)
        if flags & 128:
            # It has to be printed each time.
            return made
    _remember(_cache, _MAXCACHE, key, made)
    _remember(_recent, _RECENT, key, made)
    return made


def _remember(known, limit, key, made):
    global _begun
    if not _begun:
        _begun = True
        _patterns_begin(_cache, _recent)
    if len(known) >= limit:
        del known[next(iter(known))]
    known[key] = made


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def purge():
    """Forget all patterns."""
    for known in _recent, _cache:
        known.clear()


# Each of these is the pattern's method of that name.

def match(pattern, string, flags=0):
    found = _compile(pattern, flags)
    return found.match(string)


def fullmatch(pattern, string, flags=0):
    found = _compile(pattern, flags)
    return found.fullmatch(string)


def search(pattern, string, flags=0):
    found = _compile(pattern, flags)
    return found.search(string)


def findall(pattern, string, flags=0):
    found = _compile(pattern, flags)
    return found.findall(string)


def finditer(pattern, string, flags=0):
    found = _compile(pattern, flags)
    return found.finditer(string)


class _ZeroSentinel(int):
    # A zero that tells that nothing was given.
    pass


_zero_sentinel = _ZeroSentinel()


def _by_position(function, required, args, **options):
    # Options given by position, as was usual before 3.13; it still works, with a warning that names the first.
    names = list(options)
    for name, given in zip(names, args):
        if options[name] is not _zero_sentinel:
            raise TypeError(f"{function}() got multiple values for argument '{name}'")
        options[name] = given
    if len(args) > len(names):
        raise TypeError(f"{function}() takes from {required} to {required + len(names)} positional arguments "
                        f"but {required + len(args)} were given")
    from warnings import warn
    warn(f"'{names[0]}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return options.values()


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    if args:
        count, flags = _by_position("sub", 3, args, count=count, flags=flags)
    found = _compile(pattern, flags)
    return found.sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    if args:
        count, flags = _by_position("subn", 3, args, count=count, flags=flags)
    found = _compile(pattern, flags)
    return found.subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    if args:
        maxsplit, flags = _by_position("split", 2, args, maxsplit=maxsplit, flags=flags)
    found = _compile(pattern, flags)
    return found.split(string, maxsplit)


_escapes = {ord(special): f"\\{special}" for special in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """The pattern that matches just this text."""
    if isinstance(pattern, str):
        return pattern.translate(_escapes)
    return str(pattern, "latin1").translate(_escapes).encode("latin1")


def _pickle(pattern):
    return _compile, (pattern.pattern, pattern.flags)


copyreg.pickle(Pattern, _pickle, _compile)


class Scanner:
    """Cuts a text into pieces: each is what the first pattern of a list matches, and goes to that pattern's action."""

    def __init__(self, lexicon, flags=0):
        self.lexicon, self.match = lexicon, None
        self._rules = [(compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        """What the actions answered, and the rest of the text that no pattern matches."""
        answers, at = [], 0
        while True:
            tried = ((pattern.match(string, at), action) for pattern, action in self._rules)
            match, action = next(((match, action) for match, action in tried if match), (None, None))
            if match is None or match.end() == at:
                return answers, string[at:]
            if callable(action):
                self.match = match
                action = action(self, match.group())
            if action is not None:
                answers.append(action)
            at = match.end()
