# Log records, and their way from a tree of loggers through filters to handlers, which format them and write them to
# streams. There are no files here. The module is the files of this folder, read as one; mod.rs
# has their order.

import _thread
import atexit
import string
import sys
import time
import traceback
import warnings
import weakref
from collections.abc import Mapping
from functools import partial
from types import GenericAlias

__all__ = """BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL Filter Formatter Handler INFO LogRecord Logger
    LoggerAdapter NOTSET NullHandler StreamHandler WARN WARNING addLevelName basicConfig captureWarnings critical debug
    disable error exception fatal getLevelName getLogger getLoggerClass info log makeLogRecord setLoggerClass shutdown
    warn warning getLogRecordFactory setLogRecordFactory lastResort raiseExceptions getLevelNamesMapping
    getHandlerByName getHandlerNames""".split()

_startTime = time.time_ns()

# Whether errors of handlers are printed; the others are there to be set, but there is nothing they would switch off.
raiseExceptions = True
logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True


# Levels.

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_nameToLevel = dict(CRITICAL=50, FATAL=50, ERROR=40, WARN=30, WARNING=30, INFO=20, DEBUG=10, NOTSET=0)
_levelToName = {number: name for name, number in _nameToLevel.items() if name not in ("FATAL", "WARN")}


def getLevelNamesMapping():
    return dict(_nameToLevel)


def getLevelName(level):
    """The name of a number, and the other way round."""
    for table in _levelToName, _nameToLevel:
        if (found := table.get(level)) is not None:
            return found
    return f"Level {level}"


def addLevelName(level, levelName):
    _nameToLevel[levelName], _levelToName[level] = level, levelName


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f"Level not an integer or a valid string: {level!r}")
    try:
        return _nameToLevel[level]
    except KeyError:
        raise ValueError(f"Unknown level: {level!r}") from None


# Where the call came from: the first frame that is not of this module.

_srcfile = _checkLevel.__code__.co_filename


def currentframe():
    return sys._getframe(1)


def _is_internal_frame(frame):
    file = frame.f_code.co_filename
    return file == _srcfile or "importlib" in file and "_bootstrap" in file


# Records.

class LogRecord(object):
    """All that is known about one event."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time_ns()
        if args and len(args) == 1 and isinstance(args[0], Mapping) and args[0]:
            # For formats that name their arguments.
            args, = args
        try:
            filename = pathname.rpartition("/")[2]
            stem = filename.rpartition(".")[0]
            module = stem if stem.strip(".") else filename
        except (TypeError, ValueError, AttributeError):
            filename, module = pathname, "Unknown module"
        self.name, self.msg, self.args = name, msg, args
        self.levelname, self.levelno = getLevelName(level), level
        self.pathname, self.filename, self.module = pathname, filename, module
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.lineno, self.funcName = lineno, func
        self.created = now / 1_000_000_000
        self.msecs = float(now // 1_000_000 % 1000)
        if self.msecs == 999 and int(self.created) != now // 1_000_000_000:
            # The seconds were rounded up to the next one.
            self.msecs = 0.0
        self.relativeCreated = (now - _startTime) / 1_000_000
        self.thread, self.threadName = _thread.get_ident(), _thread._name_of_running()
        self.processName, self.process = "MainProcess", 1
        self.taskName = None

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'

    def getMessage(self):
        text = str(self.msg)
        return text % self.args if self.args else text


_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    globals().update(_logRecordFactory=factory)


def makeLogRecord(dict):
    record = _logRecordFactory(None, None, "", 0, "", (), None, None, None)
    vars(record).update(dict)
    return record


def getLogRecordFactory():
    return _logRecordFactory


# Formats, in three styles.

class PercentStyle(object):
    default_format, asctime_format, asctime_search = "%(message)s", "%(asctime)s", "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        self._fmt, self._defaults = fmt or self.default_format, defaults

    def usesTime(self):
        return self.asctime_search in self._fmt

    def validate(self):
        # Somewhere there must be a field with its name, and behind it flags, width, precision and a letter.
        for piece in self._fmt.split("%(")[1:]:
            name, _, rest = piece.partition(")")
            rest = self._without_number(rest.lstrip("#0+ -"))
            if rest.startswith(".") and (tail := self._without_number(rest[1:])) != rest[1:]:
                rest = tail
            if name.replace("_", "x").isalnum() and rest and rest[0] in "diouxefgcrsaDIOUXEFGCRSA%":
                return
        raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    @staticmethod
    def _without_number(text):
        return text[1:] if text.startswith("*") else text.lstrip("0123456789")

    def _values(self, record):
        fields = record.__dict__
        return self._defaults | fields if self._defaults else fields

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as missing:
            raise ValueError(f"Formatting field not found in record: {missing}")


class StrFormatStyle(PercentStyle):
    default_format, asctime_format, asctime_search = "{message}", "{asctime}", "{asctime"

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        import re
        width = r"(\d+|\{\w+\})"
        name = re.compile(r"\w+(\.\w+|\[[^]]+\])*")
        spec = re.compile(rf"(.?[<>=^])?[-+ ]?#?0?{width}?[,_]?(\.{width})?[bcdefgnosx%]?", re.IGNORECASE)
        found = False
        try:
            for _, field, how, conversion in string.Formatter().parse(self._fmt):
                if field:
                    if not name.fullmatch(field):
                        raise ValueError(f"invalid field name/expression: {field!r}")
                    found = True
                if conversion and conversion not in "rsa":
                    raise ValueError(f"invalid conversion: {conversion!r}")
                if how and not spec.fullmatch(how):
                    raise ValueError(f"bad specifier: {how!r}")
        except ValueError as error:
            raise ValueError(f"invalid format: {error}")
        if not found:
            raise ValueError("invalid format: no fields")


class StringTemplateStyle(PercentStyle):
    default_format, asctime_format, asctime_search = "${message}", "${asctime}", "${asctime}"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._tpl = string.Template(self._fmt)

    def usesTime(self):
        return "$asctime" in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        if not self._tpl.is_valid():
            raise ValueError("invalid format: bare '$' not allowed")
        if not self._tpl.get_identifiers():
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._tpl.substitute(self._values(record))


BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_STYLES = {
    "%": (PercentStyle, BASIC_FORMAT),
    "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
    "$": (StringTemplateStyle, "${levelname}:${name}:${message}"),
}


def _style_of(sign):
    try:
        return _STYLES[sign]
    except KeyError:
        raise ValueError(f"Style must be one of: {','.join(_STYLES)}") from None


class Formatter(object):
    """Makes the text of a record."""

    converter = staticmethod(time.localtime)
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        kind, _ = _style_of(style)
        self._style = chosen = kind(fmt, defaults=defaults)
        if validate:
            chosen.validate()
        self._fmt, self.datefmt = chosen._fmt, datefmt

    def formatTime(self, record, datefmt=None):
        moment = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        return "".join(traceback.format_exception(*ei)).removesuffix("\n")

    def formatMessage(self, record):
        style = self._style
        return style.format(record)

    def usesTime(self):
        style = self._style
        return style.usesTime()

    def formatStack(self, stack_info):
        """A place for classes to change it."""
        return stack_info

    def format(self, record):
        # The format asks for these by name.
        fields = vars(record)
        fields["message"] = record.getMessage()
        if self.usesTime():
            fields["asctime"] = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            # Made once, whatever number of handlers the record comes to.
            record.exc_text = self.formatException(record.exc_info)
        more = [record.exc_text] if record.exc_text else []
        if record.stack_info:
            more.append(self.formatStack(record.stack_info))
        for part in more:
            text = f"{text}{part}" if text.endswith("\n") else f"{text}\n{part}"
        return text


_defaultFormatter = Formatter()


class BufferingFormatter(object):
    """Makes the text of several records."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        return ""

    def formatFooter(self, records):
        return ""

    def format(self, records):
        if not records:
            return ""
        lines = [self.linefmt.format(record) for record in records]
        return "".join([self.formatHeader(records), *lines, self.formatFooter(records)])
