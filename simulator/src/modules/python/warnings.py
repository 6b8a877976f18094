"""Warnings: which are shown, and how."""

import sys
from _warnings import _defaultaction, _filters_mutated, _onceregistry, filters, warn, warn_explicit

defaultaction, onceregistry = _defaultaction, _onceregistry

__all__ = [
    *("warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings"),
    *("simplefilter", "resetwarnings", "catch_warnings", "deprecated"),
]


class WarningMessage(object):
    """A warning with all that is known of it."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category = message, category
        self.filename, self.lineno = filename, lineno
        self.file, self.line = file, line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        shown = {"message": self.message, "category": self._category_name}
        shown |= {name: getattr(self, name) for name in ("filename", "lineno", "line")}
        # The line's number stands as it is, and no more than that.
        texts = [f"{name} : {value if name == 'lineno' else repr(value)}" for name, value in shown.items()]
        return "{" + ", ".join(texts) + "}"


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, by default to standard error. A program may put its own function in its place."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning. A program may put its own function in its place."""
    return _standard_text(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_orig, _formatwarning_orig = showwarning, formatwarning


def _showwarnmsg(msg):
    """Shows a warning; what the interpreter calls."""
    show = globals().get("showwarning", _showwarning_orig)
    if show is _showwarning_orig:
        _showwarnmsg_impl(msg)
    elif callable(show):
        show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        raise TypeError("warnings.showwarning() must be set to a function or method")


def _showwarnmsg_impl(msg):
    file = sys.stderr if msg.file is None else msg.file
    # Without standard error there is nowhere to say it.
    if file is not None:
        text = _formatwarnmsg(msg)
        try:
            file.write(text)
        except OSError:
            pass


def _formatwarnmsg(msg):
    form = globals().get("formatwarning", _formatwarning_orig)
    if form is _formatwarning_orig:
        return _standard_text(msg)
    return form(msg.message, msg.category, msg.filename, msg.lineno, msg.line)


def _standard_text(msg):
    category = msg.category.__name__
    text = f"{msg.filename}:{msg.lineno}: {category}: {msg.message}\n"
    text += _source_line(msg.filename, msg.lineno, "  ", msg.line)
    if msg.source is not None:
        text += "".join(_birthplace(msg.source, category))
    return text


def _source_line(filename, lineno, indent, line=None):
    if line is None:
        import linecache

        line = linecache.getline(filename, lineno)
    return f"{indent}{line.strip()}\n" if line else ""


def _birthplace(source, category):
    """Where tracemalloc has seen an object made."""
    import tracemalloc

    traceback = tracemalloc.get_object_traceback(source)
    if traceback is not None:
        yield "Object allocated at (most recent call last):\n"
        for frame in traceback:
            yield f'  File "{frame.filename}", lineno {frame.lineno}\n'
            yield _source_line(frame.filename, frame.lineno, "    ")
    elif not tracemalloc.is_tracing():
        yield f"{category}: Enable tracemalloc to get the object allocation traceback\n"


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """What is to happen to warnings with such a message, from such a module; both are regular expressions."""
    _check_action(action)
    warns = isinstance(category, type) and issubclass(category, Warning)
    _require(isinstance(message, str), TypeError, "message must be a string")
    _require(warns, TypeError, "category must be a Warning subclass")
    _require(isinstance(module, str), TypeError, "module must be a string")
    _check_line(lineno)
    if message or module:
        import re

        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    _put_filter((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Likewise for any message and module."""
    _check_action(action)
    _check_line(lineno)
    _put_filter((action, None, category, None, lineno), append)


def _check_action(action):
    known = action in ("error", "ignore", "always", "default", "module", "once")
    _require(known, ValueError, f"invalid action: {action!r}")


def _check_line(lineno):
    _require(isinstance(lineno, int), TypeError, "lineno must be an int")
    _require(lineno >= 0, ValueError, "lineno must be an int >= 0")


def _require(fits, error, message):
    if not fits:
        raise error(message)


def _put_filter(item, append):
    """A filter stands once in the list, at the front or the back."""
    if append:
        if item in filters:
            return
        filters.append(item)
    else:
        try:
            filters.remove(item)
        except ValueError:
            # It is new.
            pass
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Takes away all filters."""
    filters.clear()
    _filters_mutated()


class catch_warnings(object):
    """Within its block, filters and hooks can be changed; with `record` it gives the list of what is shown."""

    def __init__(
        self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False
    ):
        self._record = record
        self._module = module or sys.modules["warnings"]
        self._first = action and (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        given = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            given.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(given)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        module = self._module
        self._entered = True
        self._filters, self._showwarning = module.filters, module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        module.filters = self._filters[:]
        module._filters_mutated()
        shown = None
        if self._record:
            shown = []
            module._showwarnmsg_impl = shown.append
            # What the program has put there is not asked.
            module.showwarning = module._showwarning_orig
        if self._first:
            simplefilter(*self._first)
        return shown

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters, module.showwarning = self._filters, self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl
        self._module._filters_mutated()


class deprecated:
    """Marks a function or class: to use it gives a warning, for type checkers and when the program runs."""

    def __init__(
        self, message: str, /, *, category: type[Warning] | None = DeprecationWarning, stacklevel: int = 1
    ) -> None:
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        marked = [arg]
        if self.category is not None:
            if isinstance(arg, type):
                marked += self._change_class(arg)
            elif callable(arg):
                marked.append(self._warning(arg))
                import inspect

                if inspect.iscoroutinefunction(arg):
                    inspect.markcoroutinefunction(marked[-1])
            else:
                raise TypeError(
                    "@deprecated decorator with non-None category must be applied to "
                    f"a class or callable, not {arg!r}"
                )
        for each in marked:
            each.__deprecated__ = self.message
        return arg if isinstance(arg, type) else marked[-1]

    def _warning(self, call):
        """The same function, with a warning first."""
        import functools

        message, category, level = self.message, self.category, self.stacklevel + 1

        @functools.wraps(call)
        def wrapper(*args, **kwargs):
            warn(message, category, stacklevel=level)
            return call(*args, **kwargs)

        return wrapper

    def _change_class(self, cls):
        """Lets a class warn who makes an instance of it itself, or a subclass."""
        import functools

        make, subclass = cls.__new__, cls.__init_subclass__
        message, category, level = self.message, self.category, self.stacklevel + 1

        @functools.wraps(make)
        def __new__(of, /, *args, **kwargs):
            if of is cls:
                warn(message, category, stacklevel=level)
            if make is not object.__new__:
                return make(of, *args, **kwargs)
            # As object says it, which would take the new method for one that wants arguments.
            if of.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f"{of.__name__}() takes no arguments")
            return make(of)

        cls.__new__ = staticmethod(__new__)
        function = getattr(subclass, "__func__", None)
        warning = self._warning(function or subclass)
        cls.__init_subclass__ = (classmethod if function else staticmethod)(warning)
        return __new__, warning


def _deprecated(name, message="{name!r} is deprecated and slated for removal in Python {remove}", *, remove):
    """For the library itself: warns of a name that is to go."""
    warn(message.format(name=name, remove=".".join(map(str, remove))), DeprecationWarning, stacklevel=3)
