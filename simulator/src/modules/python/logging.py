# Log records, and their way from a tree of loggers through filters to handlers, which format them and write them to
# streams. There are no files here and but one thread.

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
        self.thread, self.threadName = 1, "MainThread"
        self.processName, self.process = "MainProcess", 1
        self.taskName = None

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'

    def getMessage(self):
        text = str(self.msg)
        return text % self.args if self.args else text


_logRecordFactory = LogRecord


def getLogRecordFactory():
    return _logRecordFactory


def setLogRecordFactory(factory):
    global _logRecordFactory
    _logRecordFactory = factory


def makeLogRecord(dict):
    record = _logRecordFactory(None, None, "", 0, "", (), None, None, None)
    vars(record).update(dict)
    return record


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

    def formatStack(self, stack_info):
        return stack_info

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
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


# Filters.

class Filter(object):
    """Lets through what comes from a logger or from below it."""

    def __init__(self, name=""):
        self.name, self.nlen = name, len(name)

    def filter(self, record):
        return not self.name or f"{record.name}.".startswith(f"{self.name}.")


def _include(items, item):
    if item not in items:
        items.append(item)


def _exclude(items, item):
    if item in items:
        items.remove(item)


class Filterer(object):
    """What loggers and handlers have in common: their filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        _include(self.filters, filter)

    def removeFilter(self, filter):
        _exclude(self.filters, filter)

    def filter(self, record):
        """False if a filter refuses; else the record, or what a filter made of it."""
        for each in self.filters:
            verdict = (each.filter if hasattr(each, "filter") else each)(record)
            if not verdict:
                return False
            if isinstance(verdict, LogRecord):
                record = verdict
        return record


# Handlers. All are known here, though not kept alive, so that they can be shut down.

_handlers = weakref.WeakValueDictionary()
_handlerList = []
_forget = partial(_exclude, _handlerList)


def getHandlerByName(name):
    return _handlers.get(name)


def getHandlerNames():
    return frozenset(_handlers)


class Handler(Filterer):
    """Does something with records of its level or above."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name, self.level = None, _checkLevel(level)
        self.formatter, self._closed = None, False
        _handlerList.append(weakref.ref(self, _forget))
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        _handlers.pop(self._name, None)
        self._name = name
        if name:
            _handlers[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        self.lock = None

    def acquire(self):
        pass

    def release(self):
        pass

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _defaultFormatter).format(record)

    def handle(self, record):
        passed = self.filter(record)
        if passed:
            self.emit(passed if isinstance(passed, LogRecord) else record)
        return passed

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def flush(self):
        pass

    def close(self):
        self._closed = True
        if self._name in _handlers:
            del _handlers[self._name]

    def handleError(self, record):
        """Says on the error stream what went wrong, unless nobody wants to know."""
        out = sys.stderr
        if not raiseExceptions or not out:
            return
        error = sys.exception()
        try:
            out.write("--- Logging error ---\n")
            traceback.print_exception(error, file=out)
            out.write("Call stack:\n")
            frame = error.__traceback__.tb_frame
            while frame and frame.f_code.co_filename == _srcfile:
                frame = frame.f_back
            if frame:
                traceback.print_stack(frame, file=out)
            else:
                out.write(f"Logged from file {record.filename}, line {record.lineno}\n")
            try:
                out.write(f"Message: {record.msg!r}\nArguments: {record.args}\n")
            except RecursionError:
                raise
            except Exception:
                out.write("Unable to print the message and arguments - possible formatting error.\n"
                          "Use the traceback above to help find the error.\n")
        except OSError:
            # The error stream itself is of no use.
            pass
        finally:
            # Through its traceback it would keep this frame, and this frame it.
            del error

    def __repr__(self):
        return f"<{type(self).__name__} ({getLevelName(self.level)})>"


class StreamHandler(Handler):
    """Writes to a stream, by default the error stream of when it was made."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def setStream(self, stream):
        """Change the stream; gives the one before, or None if it is the same."""
        before = self.stream
        if stream is before:
            return None
        self.flush()
        self.stream = stream
        return before

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return f"<{type(self).__name__} {name}{name and ' '}({getLevelName(self.level)})>"

    __class_getitem__ = classmethod(GenericAlias)


class _StderrHandler(StreamHandler):
    # Whatever is the error stream at the time.

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    stream = property(lambda self: sys.stderr)


lastResort = _defaultLastResort = _StderrHandler(WARNING)


class NullHandler(Handler):
    """Does nothing; it only keeps the last resort away."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass


# Loggers.

class Manager(object):
    """Knows all loggers of a tree by name."""

    def __init__(self, rootnode):
        self.root, self.disable, self.emittedNoHandlerWarning, self.loggerDict = rootnode, 0, False, {}
        self.loggerClass = self.logRecordFactory = None

    def _set_disable(self, level):
        self._disable = _checkLevel(level)

    disable = property(lambda self: self._disable, _set_disable)

    def getLogger(self, name):
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        known = self.loggerDict.get(name)
        if known is not None and not isinstance(known, PlaceHolder):
            return known
        logger = (self.loggerClass or _loggerClass)(name)
        logger.manager = self
        self.loggerDict[name] = logger
        logger.parent = self._parent_of(logger)
        if known is not None:
            for below in known.loggerMap:
                # Unless its parent is itself below the new one.
                if not below.parent.name.startswith(name):
                    below.parent = logger
        return logger

    def _parent_of(self, logger):
        name = logger.name
        while "." in name:
            name = name.rpartition(".")[0]
            above = self.loggerDict.setdefault(name, None)
            if isinstance(above, Logger):
                return above
            if above is None:
                self.loggerDict[name] = PlaceHolder(logger)
            else:
                above.append(logger)
        return self.root

    def setLoggerClass(self, klass):
        _check_logger_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    def _clear_cache(self):
        for logger in [self.root, *self.loggerDict.values()]:
            if isinstance(logger, Logger):
                logger._cache.clear()


class PlaceHolder(object):
    # Stands in the tree for a logger that was not asked for yet but has others below it.

    def __init__(self, alogger):
        self.loggerMap = {}
        self.append(alogger)

    def append(self, alogger):
        self.loggerMap.setdefault(alogger)


def _check_logger_class(klass):
    if klass != Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


def _named(function, owner, name):
    function.__name__ = name
    function.__qualname__ = f"{owner}.{name}" if owner else name
    return function


def _for_each_level(owner, make):
    # One function for each level, named after it: the methods of loggers and adapters, and the module's functions.
    for name in "debug", "info", "warning", "error", "critical":
        yield _named(make(name, _nameToLevel[name.upper()]), owner, name)


def _warn_of_warn(what):
    warnings.warn(f"The 'warn' {what} is deprecated, use 'warning' instead", DeprecationWarning, 3)


class Logger(Filterer):
    """Where programs log; passes records on to its handlers and, unless told not to, to those above it."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _checkLevel(level)
        self.parent, self.propagate = None, True
        self.handlers, self.disabled = [], False
        # Levels and whether they are enabled; cleared as soon as anything that matters changes.
        self._cache = {}

    def setLevel(self, level):
        self.level = _checkLevel(level)
        self.manager._clear_cache()

    def getEffectiveLevel(self):
        logger = self
        while logger and not logger.level:
            logger = logger.parent
        return logger.level if logger else NOTSET

    def isEnabledFor(self, level):
        if self.disabled:
            return False
        if (known := self._cache.get(level)) is None:
            known = self._cache[level] = self.manager.disable < level and level >= self.getEffectiveLevel()
        return known

    def _of_level(name, level):
        def method(self, msg, *args, **kwargs):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)

        return method

    debug, info, warning, error, critical = _for_each_level("Logger", _of_level)
    del _of_level

    def warn(self, msg, *args, **kwargs):
        _warn_of_warn("method")
        self.warning(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            if raiseExceptions:
                raise TypeError("level must be an integer")
        elif self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        frame = currentframe()
        while stacklevel > 0 and (above := frame.f_back) is not None:
            frame = above
            stacklevel -= not _is_internal_frame(frame)
        stack = None
        if stack_info:
            stack = "Stack (most recent call last):\n" + "".join(traceback.format_stack(frame)).removesuffix("\n")
        code = frame.f_code
        return code.co_filename, frame.f_lineno, code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        record = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        fields = vars(record)
        for key, value in (extra or {}).items():
            if key in fields or key in ("message", "asctime"):
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            fields[key] = value
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        file, line, function, stack = self.findCaller(stack_info, stacklevel)
        if isinstance(exc_info, BaseException):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info or None, function, extra, stack))

    def handle(self, record):
        if not self.disabled and (passed := self.filter(record)):
            self.callHandlers(passed if isinstance(passed, LogRecord) else record)

    def addHandler(self, hdlr):
        _include(self.handlers, hdlr)

    def removeHandler(self, hdlr):
        _exclude(self.handlers, hdlr)

    def _reached(self):
        # This logger and those that get its records.
        logger = self
        while logger:
            yield logger
            logger = logger.propagate and logger.parent

    def hasHandlers(self):
        return any(logger.handlers for logger in self._reached())

    def callHandlers(self, record):
        handled = False
        for logger in self._reached():
            for handler in logger.handlers:
                handled = True
                if handler.level <= record.levelno:
                    handler.handle(record)
        if handled:
            return
        if lastResort:
            if lastResort.level <= record.levelno:
                lastResort.handle(record)
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')
            self.manager.emittedNoHandlerWarning = True

    def getChild(self, suffix):
        return self.manager.getLogger(suffix if self is self.root else f"{self.name}.{suffix}")

    def getChildren(self):
        """The loggers directly below, without those for which one in between is missing."""
        depth = 0 if self is self.root else 1 + self.name.count(".")
        loggers = [each for each in self.manager.loggerDict.values() if isinstance(each, Logger)]
        return {each for each in loggers if each.parent is self and each.name.count(".") == depth}

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"

    def __reduce__(self):
        if getLogger(self.name) is not self:
            from pickle import PicklingError
            raise PicklingError("logger cannot be pickled")
        return getLogger, (self.name,)


class RootLogger(Logger):
    def __init__(self, level):
        super().__init__("root", level)

    def __reduce__(self):
        return getLogger, ()


_loggerClass = Logger


def getLoggerClass():
    return _loggerClass


def setLoggerClass(klass):
    global _loggerClass
    _check_logger_class(klass)
    _loggerClass = klass


class LoggerAdapter(object):
    """A logger with something added to every record."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger, self.extra, self.merge_extra = logger, extra, merge_extra

    def process(self, msg, kwargs):
        given = kwargs.get("extra")
        kwargs["extra"] = {**self.extra, **given} if self.merge_extra and given is not None else self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def _of_level(name, level):
        def method(self, msg, *args, **kwargs):
            self.log(level, msg, *args, **kwargs)

        return method

    debug, info, warning, error, critical = _for_each_level("LoggerAdapter", _of_level)
    del _of_level

    def warn(self, msg, *args, **kwargs):
        _warn_of_warn("method")
        self.warning(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def _of_logger(name):
        def method(self, *args, **kwargs):
            return getattr(self.logger, name)(*args, **kwargs)

        return _named(method, "LoggerAdapter", name)

    isEnabledFor, setLevel, getEffectiveLevel, hasHandlers, _log = map(
        _of_logger, ("isEnabledFor", "setLevel", "getEffectiveLevel", "hasHandlers", "_log"))
    del _of_logger

    name = property(lambda self: self.logger.name)
    manager = property(lambda self: self.logger.manager, lambda self, value: setattr(self.logger, "manager", value))

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"

    __class_getitem__ = classmethod(GenericAlias)


# The functions of the module, which log to the root.

Logger.root = root = RootLogger(WARNING)
Logger.manager = Manager(root)


def getLogger(name=None):
    return root if not name or name == root.name and isinstance(name, str) else Logger.manager.getLogger(name)


def basicConfig(**kwargs):
    """Give the root logger a handler, if it has none."""
    take = kwargs.pop
    force, encoding, errors = take("force", False), take("encoding", None), take("errors", "backslashreplace")
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = take("handlers", None)
    if handlers is not None:
        if "stream" in kwargs or "filename" in kwargs:
            raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    else:
        if "stream" in kwargs and "filename" in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
        if take("filename", None):
            from _source import unsupported
            unsupported("logging to a file")
        take("filemode", None)
        handlers = [StreamHandler(take("stream", None))]
    datefmt, style = take("datefmt", None), take("style", "%")
    formatter = Formatter(take("format", _style_of(style)[1]), datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if (level := take("level", None)) is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs)}")


def _with_root():
    if not root.handlers:
        basicConfig()
    return root


def _of_root(name, level):
    def function(msg, *args, **kwargs):
        getattr(_with_root(), name)(msg, *args, **kwargs)

    return function


debug, info, warning, error, critical = _for_each_level("", _of_root)


def warn(msg, *args, **kwargs):
    _warn_of_warn("function")
    warning(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    _with_root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Refuse what is of a level or below, in all loggers."""
    manager = root.manager
    manager.disable = level
    manager._clear_cache()


def shutdown(handlerList=_handlerList):
    """Flush and close handlers, the last one first."""
    for reference in handlerList[::-1]:
        if not (handler := reference()):
            continue
        try:
            if getattr(handler, "flushOnClose", True):
                handler.flush()
            handler.close()
        except (OSError, ValueError):
            # Its stream may be closed already.
            pass
        except Exception:
            if raiseExceptions:
                raise


atexit.register(shutdown)


# Warnings, as log records.

_warnings_showwarning = None


def captureWarnings(capture):
    """Have warnings logged by the logger `py.warnings`, or shown as ever."""
    global _warnings_showwarning
    if capture and _warnings_showwarning is None:
        _warnings_showwarning, warnings.showwarning = warnings.showwarning, _showwarning
    elif not capture and _warnings_showwarning is not None:
        warnings.showwarning, _warnings_showwarning = _warnings_showwarning, None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    warning = message, category, filename, lineno
    if file is None:
        target = getLogger("py.warnings")
        if not target.handlers:
            target.addHandler(NullHandler())
        # The text is the message itself, so that it is never taken for a format.
        target.warning(str(warnings.formatwarning(*warning, line)))
    elif _warnings_showwarning is not None:
        _warnings_showwarning(*warning, file, line)


