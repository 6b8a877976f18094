"""Tracebacks taken apart: the frames and exceptions of one as objects that can be kept and formatted."""

import collections
import itertools
import linecache
import sys
from _traceback import _last_lines, _marked, _position

__all__ = [
    *("extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list"),
    *("format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last"),
    *("print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary"),
    *("TracebackException", "walk_stack", "walk_tb"),
]

# How often a line is shown that calls itself again and again.
_SHOWN_REPEATS = 3

_BECAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_MEANWHILE = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Implicit:
    def __repr__(self):
        return "<implicit>"


_implicit = _Implicit()


def print_list(extracted_list, file=None):
    """Prints what `extract_tb` or `extract_stack` returned."""
    _write(format_list(extracted_list), file)


def format_list(extracted_list):
    """The texts of frames that are given as summaries or as tuples."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def extract_tb(tb, limit=None):
    """The frames of a traceback, from the outermost."""
    return StackSummary._of_frames(_placed(tb), limit)


def print_stack(f=None, limit=None, file=None):
    _write(extract_stack(f or sys._getframe(1), limit).format(), file)


def format_stack(f=None, limit=None):
    return extract_stack(f or sys._getframe(1), limit).format()


def extract_stack(f=None, limit=None):
    """The frames that are running, from the outermost to this one or the caller."""
    summary = StackSummary.extract(walk_stack(f or sys._getframe(1)), limit=limit)
    summary.reverse()
    return summary


def _given(exc, value, tb, limit):
    """An exception in the new way, or a class, an exception and a traceback in the way of old."""
    if (value is _implicit) != (tb is _implicit):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _implicit:
        value, tb = exc, None
        if exc is not None:
            if not isinstance(exc, BaseException):
                raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
            tb = exc.__traceback__
    return TracebackException(type(value), value, tb, limit=limit, compact=True)


def print_exception(exc, /, value=_implicit, tb=_implicit, limit=None, file=None, chain=True, **kwargs):
    """Prints an exception with its traceback, as the interpreter does."""
    _given(exc, value, tb, limit).print(file=file, chain=chain)


def format_exception(exc, /, value=_implicit, tb=_implicit, limit=None, chain=True, **kwargs):
    """The texts that `print_exception` prints."""
    return list(_given(exc, value, tb, limit).format(chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception that is handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """What `print_exc` prints, as one text."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def format_exception_only(exc, /, value=_implicit, *, show_group=False, **kwargs):
    """The lines of an exception without its frames, and with those of a group's exceptions below if that is wanted."""
    if value is not _implicit:
        exc = value
    kept = TracebackException(type(exc), exc, None, compact=True)
    return list(kept.format_exception_only(show_group=show_group))


def print_last(limit=None, file=None, chain=True):
    """Prints the exception that last reached the top."""
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    elif hasattr(sys, "last_type"):
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
    else:
        raise ValueError("no last exception")


def clear_frames(tb):
    """Takes the local variables from a traceback's frames."""
    for frame, _ in walk_tb(tb):
        try:
            frame.clear()
        except RuntimeError:
            # It is still running.
            pass


def walk_stack(f):
    """Yields each frame with its line, from the innermost; those that run, if none is given."""
    if f is None:
        # Between the caller of StackSummary.extract and this frame there are three.
        f = sys._getframe().f_back.f_back.f_back.f_back
    while True:
        if f is None:
            return
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Yields each frame of a traceback with its line, from the outermost."""
    for frame, place in _placed(tb):
        yield frame, place[0]


def _placed(tb):
    """Yields each frame of a traceback with lines and columns, first and last."""
    while tb is not None:
        place = _position(tb.tb_frame.f_code, tb.tb_lasti)
        if place[0] is None:
            # A line is known even where there are no positions.
            place = (tb.tb_lineno, *place[1:])
        yield tb.tb_frame, place
        tb = tb.tb_next


def _write(texts, file):
    stream = sys.stderr if file is None else file
    for text in texts:
        print(text, file=stream, end="")


def _text_of(value, what, text=str):
    try:
        return text(value)
    except Exception:
        return f"<{what} {text.__name__}() failed>"


class FrameSummary:
    """What a traceback says of a frame."""

    __slots__ = (
        *("filename", "lineno", "end_lineno", "colno", "end_colno", "name"),
        *("_lines", "_lines_dedented", "locals"),
    )

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
        end_lineno=None, colno=None, end_colno=None,
    ):  # fmt: skip
        self.filename, self.name = filename, name
        self.lineno, self.end_lineno = lineno, lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self._lines = line
        if lookup_line:
            self.line
        self.locals = None
        if locals:
            self.locals = {key: _text_of(value, "local", repr) for key, value in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (*self._place, self.locals) == (*other._place, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (*self._place, self.line)[pos]

    def __iter__(self):
        return iter((*self._place, self.line))

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    _place = property(lambda self: (self.filename, self.lineno, self.name))

    @property
    def _source(self):
        """All lines that the frame's instruction spans; None if that is not known."""
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            numbers = range(self.lineno, self.end_lineno + 1)
            self._lines = "".join(linecache.getline(self.filename, number).rstrip() + "\n" for number in numbers)
        return self._lines

    @property
    def line(self):
        """The first of its lines, without white space around it."""
        source = self._source
        return None if source is None else source.split("\n", 1)[0].strip()


class StackSummary(list):
    """The summaries of a stack's frames."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Makes one of pairs of a frame and a line."""
        placed = ((frame, (lineno, None, None, None)) for frame, lineno in frame_gen)
        return klass._of_frames(placed, limit, lookup_lines, capture_locals)

    @classmethod
    def _of_frames(klass, placed, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None and getattr(sys, "tracebacklimit", None) is not None:
            limit = max(sys.tracebacklimit, 0)
        if limit is not None:
            placed = itertools.islice(placed, limit) if limit >= 0 else collections.deque(placed, -limit)
        summary, files = klass(), set()
        for frame, (lineno, end_lineno, colno, end_colno) in placed:
            code = frame.f_code
            files.add(code.co_filename)
            linecache.lazycache(code.co_filename, frame.f_globals)
            summary.append(
                FrameSummary(
                    code.co_filename, lineno, code.co_name, lookup_line=False,
                    locals=frame.f_locals if capture_locals else None,
                    end_lineno=end_lineno, colno=colno, end_colno=end_colno,
                )
            )  # fmt: skip
        for filename in files:
            linecache.checkcache(filename)
        if lookup_lines:
            for frame in summary:
                frame.line
        return summary

    @classmethod
    def from_list(klass, a_list):
        """Makes one of summaries, and of tuples of a file name, a line, a name and a text."""
        summary = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            summary.append(frame)
        return summary

    def format_frame_summary(self, frame_summary):
        """The text of one frame; a subclass may return None to leave it out."""
        frame = frame_summary
        filename = "<stdin>" if frame.filename.startswith("<stdin>-") else frame.filename
        text = f'  File "{filename}", line {frame.lineno}, in {frame.name}\n'
        if frame._source and frame._source.strip():
            marked = None
            if frame.colno is not None and frame.end_colno is not None:
                import ast
                span = frame.end_lineno - frame.lineno
                marked = _marked(frame._source, frame.colno, frame.end_colno, span, ast.parse)
            text += marked or f"    {frame.line}\n"
        for name, value in sorted((frame.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self):
        """The texts of all frames, each of which ends in a newline."""
        texts, place, times = [], None, 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            if frame._place != place:
                _note_repeats(texts, times)
                place, times = frame._place, 0
            times += 1
            if times <= _SHOWN_REPEATS:
                texts.append(text)
        _note_repeats(texts, times)
        return texts


def _note_repeats(texts, times):
    more = times - _SHOWN_REPEATS
    if more > 0:
        texts.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


class TracebackException:
    """All that is shown of an exception, and of those linked to it, so that it can be shown when they are gone."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
        compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None,
    ):  # fmt: skip
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = StackSummary._of_frames(_placed(exc_traceback), limit, lookup_lines, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _text_of(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as problem:
            self.__notes__ = [f"Ignored error getting __notes__: {_text_of(problem, '__notes__', repr)}"]
        self.exc_type_qualname = self.exc_type_module = None
        if exc_type is not None:
            self.exc_type_qualname, self.exc_type_module = exc_type.__qualname__, exc_type.__module__
            if issubclass(exc_type, SyntaxError):
                self._keep_syntax(exc_value)
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        self.__cause__ = self.__context__ = self.exceptions = None
        if _seen is None:
            self._follow(exc_value, compact, (limit, lookup_lines, capture_locals))
        # What the interpreter would print below the frames: with suggestions, which need the exception.
        if exc_value is None:
            self._last = [f"{self.exc_type_str}: {self._str}\n"]
        elif exc_traceback is None and isinstance(exc_value, NameError):
            # Names are looked for in frames, of which there are none.
            frames, exc_value.__traceback__ = exc_value.__traceback__, None
            self._last = _last_lines(exc_value, self._str)
            exc_value.__traceback__ = frames
        else:
            self._last = _last_lines(exc_value, self._str)

    def _keep_syntax(self, error):
        """Where a syntax error is."""
        for name in ("filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg"):
            value = getattr(error, name)
            setattr(self, name, str(value) if name in ("lineno", "end_lineno") and value is not None else value)

    def _follow(self, exc, compact, options):
        """Takes in all exceptions that are linked to one, each once, however long the chain is."""
        seen, open_links = {id(exc)}, [(self, exc)]
        while open_links:
            made, exc = open_links.pop()
            if exc is None:
                continue
            made.__cause__ = self._take(exc.__cause__, seen, open_links, options)
            if not compact or made.__cause__ is None and not exc.__suppress_context__:
                made.__context__ = self._take(exc.__context__, seen, open_links, options)
            if isinstance(exc, BaseExceptionGroup):
                made.exceptions = [self._take(other, set(), open_links, options) for other in exc.exceptions]
                seen.update(map(id, exc.exceptions))

    def _take(self, exc, seen, open_links, options):
        """Takes in a linked exception that has not been seen."""
        if exc is None or id(exc) in seen:
            return None
        seen.add(id(exc))
        limit, lookup_lines, capture_locals = options
        made = type(self)(
            type(exc), exc, exc.__traceback__, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
            max_group_width=self.max_group_width, max_group_depth=self.max_group_depth, _seen=seen,
        )  # fmt: skip
        open_links.append((made, exc))
        return made

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Makes one of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings

        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The exception's class as it is printed."""
        module, name = self.exc_type_module, self.exc_type_qualname
        if name is None or module in ("__main__", "builtins"):
            return name
        return f"{module if isinstance(module, str) else '<unknown>'}.{name}"

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0):
        """Yields the lines below the frames."""
        margin = " " * (3 * _depth)
        for text in self._last:
            yield from [margin + line for line in text.splitlines(True)] if margin else [text]
        if show_group:
            for each in self.exceptions or ():
                yield from each.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, _depth=0):
        """Yields the texts that are printed, with those of causes and contexts first unless there is to be no chain."""
        links = [(self, None)]
        while chain:
            exc = links[-1][0]
            if exc.__cause__ is not None:
                links.append((exc.__cause__, _BECAUSE))
            elif exc.__context__ is not None and not exc.__suppress_context__:
                links.append((exc.__context__, _MEANWHILE))
            else:
                break
        margin = "  " * _depth + "| " if _depth else ""
        for exc, link in reversed(links):
            if exc.exceptions is None:
                yield from exc._format_alone("Traceback", margin, margin)
            elif _depth > self.max_group_depth:
                yield _indented(f"... (max_group_depth is {self.max_group_depth})\n", margin)
            else:
                yield from exc._format_group(chain, _depth)
            if link:
                yield _indented(link, margin)

    def _format_alone(self, title, first, margin):
        if self.stack:
            yield _indented(f"{title} (most recent call last):\n", first)
            for text in self.stack.format():
                yield _indented(text, margin)
        for line in self.format_exception_only():
            yield _indented(line, margin)

    def _format_group(self, chain, depth):
        """A group, and in a tree below it what it has."""
        # The tree starts one step to the right.
        margin = "  " * (depth or 1)
        yield from self._format_alone("Exception Group Traceback", margin + ("| " if depth else "+ "), margin + "| ")
        shown, width = self.exceptions, self.max_group_width
        more = len(shown) - width
        titles = [f"{number + 1}" for number in range(min(width, len(shown)))] + ["..."] * (more > 0)
        depth = (depth or 1) + 1
        for number, title in enumerate(titles):
            yield f"{margin}{'  ' if number else '+-'}+---------------- {title} ----------------\n"
            if title == "...":
                yield _indented(f"and {more} more exception{'s' if more > 1 else ''}\n", margin + "  | ")
            else:
                yield from shown[number].format(chain=chain, _depth=depth)
        # A group that stands last has drawn the tree's end.
        last = shown[len(titles) - 1]
        if more > 0 or last.exceptions is None or depth > last.max_group_depth:
            yield margin + "  +------------------------------------\n"

    def print(self, *, file=None, chain=True):
        """Prints it to a file, by default to standard error."""
        _write(self.format(chain=chain), file)


def _indented(text, margin):
    return "".join(margin + line for line in text.splitlines(True)) if margin else text
