

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


