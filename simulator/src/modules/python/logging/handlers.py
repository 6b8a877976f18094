

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


def getHandlerNames():
    known = _handlers.keys()
    return frozenset(known)


def getHandlerByName(name):
    return _handlers[name] if name in _handlers else None


class Handler(Filterer):
    """Does something with records of its level or above."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name, self.level = None, _checkLevel(level)
        self.formatter, self._closed = None, False
        _handlerList.append(weakref.ref(self, _forget))
        self.createLock()

    def setFormatter(self, fmt):
        self.formatter = fmt or None

    def setLevel(self, level):
        checked = _checkLevel(level)
        self.level = checked

    def set_name(self, name):
        # A name finds the handler that was given it last.
        self._drop_name()
        self._name = name
        if name:
            _handlers.update({name: self})

    def get_name(self):
        return self._name

    def _drop_name(self):
        _handlers.pop(self._name, None)

    name = property(get_name, set_name)

    # With one thread there is nothing to lock.

    def createLock(self):
        self.lock = None

    def acquire(self):
        """Nobody else is there."""

    def release(self):
        """Nobody else is there."""

    def format(self, record):
        formatter = self.formatter or _defaultFormatter
        return formatter.format(record)

    def handle(self, record):
        verdict = self.filter(record)
        if verdict:
            self.emit(verdict if isinstance(verdict, LogRecord) else record)
        return verdict

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def close(self):
        self._drop_name()
        self._closed = True

    def flush(self):
        """Nothing is held back."""

    def handleError(self, record):
        """Says on the error stream what went wrong, unless nobody wants to know."""
        out = sys.stderr
        if raiseExceptions and out:
            problem = sys.exception()
            try:
                self._report(record, problem, out)
            except OSError:
                "The error stream itself is of no use."
            finally:
                # Through its traceback it would keep this frame, and this frame it.
                del problem

    def _report(self, record, problem, out):
        out.write("--- Logging error ---\n")
        traceback.print_exception(problem, file=out)
        out.write("Call stack:\n")
        # From the first caller outside this module on.
        caller = problem.__traceback__.tb_frame
        while caller and caller.f_code.co_filename == _srcfile:
            caller = caller.f_back
        if caller is None:
            out.write(f"Logged from file {record.filename}, line {record.lineno}\n")
        else:
            traceback.print_stack(caller, file=out)
        try:
            what = f"Message: {record.msg!r}\nArguments: {record.args}\n"
        except RecursionError:
            raise
        except Exception:
            what = ("Unable to print the message and arguments - possible formatting error.\n"
                    "Use the traceback above to help find the error.\n")
        out.write(what)

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
        if (before := self.stream) is stream:
            return None
        self.flush()
        self.stream = stream
        return before

    def emit(self, record):
        try:
            line = self.format(record) + self.terminator
            self.stream.write(line)
            self.flush()
        except Exception as problem:
            if isinstance(problem, RecursionError):
                raise
            self.handleError(record)

    def flush(self):
        flush = getattr(self.stream, "flush", None) if self.stream else None
        if flush is not None:
            flush()

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
