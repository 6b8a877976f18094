

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
    # Tracebacks show it by its code's name.
    function.__code__ = function.__code__.replace(co_name=name, co_qualname=function.__qualname__)
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

    def getEffectiveLevel(self):
        # The nearest level that is set, on the way up.
        nearest = self
        while nearest and not nearest.level:
            nearest = nearest.parent
        return nearest.level if nearest else NOTSET

    def setLevel(self, level):
        checked = _checkLevel(level)
        self.level = checked
        self.manager._clear_cache()

    def isEnabledFor(self, level):
        if self.disabled:
            return False
        if (known := self._cache.get(level)) is None:
            known = self._cache[level] = not self.manager.disable >= level and level >= self.getEffectiveLevel()
        return known

    def _of_level(name, level):
        def method(self, msg, *args, **kwargs):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)

        return method

    debug, info, warning, error, critical = _for_each_level("Logger", _of_level)
    del _of_level

    def log(self, level, msg, *args, **kwargs):
        whole = isinstance(level, int)
        if raiseExceptions and not whole:
            raise TypeError("level must be an integer")
        if whole and self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    # Three of the methods by level have another name, or say more.

    def warn(self, msg, *args, **kwargs):
        _warn_of_warn("method")
        self.warning(msg, *args, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        kwargs["exc_info"] = exc_info
        self.error(msg, *args, **kwargs)

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
        record = self.makeRecord(self.name, level, file, line, msg, args, exc_info or None, function, extra, stack)
        self.handle(record)

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
        return self.manager.getLogger(suffix if self is self.root else ".".join((self.name, suffix)))

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
        return getLogger, tuple()


_loggerClass = Logger


def setLoggerClass(klass):
    _check_logger_class(klass)
    globals().update(_loggerClass=klass)


def getLoggerClass():
    """What loggers are instances of."""
    return _loggerClass


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
            text, named = self.process(msg, kwargs)
            self.logger.log(level, text, *args, **named)

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
