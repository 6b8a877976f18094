"""Where traced memory was taken: snapshots, their statistics and the differences between them.

What the functions of this module take themselves is traced too. So those that a snapshot may meet do their work in the
steps in which CPython's do it, and stand at the same lines (`# line N`, see mod.rs).
"""

import os
from collections.abc import Iterable, Sequence

from _tracemalloc import *
from _tracemalloc import _get_object_traceback, _get_traces, _refuse_files
import linecache

_UNITS = "B", "KiB", "MiB", "GiB", "TiB"


def _compared(*orders):
    """Lets a class compare as the value of its method `_value` does, with objects of the class alone."""

    def add(cls):
        def comparison(order):
            def compare(self, other):
                if not isinstance(other, cls):
                    return NotImplemented
                return getattr(self._value(), order)(other._value())

            compare.__name__, compare.__qualname__ = order, f"{cls.__qualname__}.{order}"
            return compare

        for order in orders:
            setattr(cls, order, comparison(order))
        if "__hash__" not in vars(cls) or cls.__hash__ is None:
            cls.__hash__ = lambda self: hash(self._value())
        return cls

    return add


class Statistic:
    """How much was taken at a place."""

    __slots__ = ("traceback", "size", "count")

    def __init__(self, traceback, size, count):
        self.traceback, self.size, self.count = traceback, size, count

    def __hash__(self):
        return hash((self.traceback, self.size, self.count))

    def __eq__(self, other):
        if isinstance(other, Statistic):
            same_amount = self.size == other.size and self.count == other.count
        else:
            return NotImplemented
        return same_amount and self.traceback == other.traceback

    def __str__(self):
        parts = self.traceback, _format_size(self.size, False), self.count
        return "%s: size=%s, count=%i" % parts + _average(self)

    def __repr__(self):
        parts = self.traceback, self.size, self.count
        return "<Statistic traceback=%r size=%i count=%i>" % parts

    def _sort_key(self):
        # line 67
        return (self.size, self.count, self.traceback)


class StatisticDiff:
    """How much was taken at a place, and how much more that is than before."""

    __slots__ = ("traceback", "size", "size_diff", "count", "count_diff")

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback, self.size, self.count = traceback, size, count
        self.size_diff, self.count_diff = size_diff, count_diff

    def __hash__(self):
        where, size = self.traceback, self.size
        return hash((where, size, self.size_diff, self.count, self.count_diff))

    def __eq__(self, other):
        if not isinstance(other, StatisticDiff):
            return NotImplemented
        same_size = self.size == other.size and self.size_diff == other.size_diff
        same_count = self.count == other.count and self.count_diff == other.count_diff
        return same_size and same_count and self.traceback == other.traceback

    def __str__(self):
        size, change = _format_size(self.size, False), _format_size(self.size_diff, True)
        parts = self.traceback, size, change, self.count, self.count_diff
        return "%s: size=%s (%s), count=%i (%+i)" % parts + _average(self)

    def __repr__(self):
        parts = self.traceback, self.size, self.size_diff, self.count, self.count_diff
        return "<StatisticDiff traceback=%r size=%i (%+i) count=%i (%+i)>" % parts

    def _sort_key(self):
        # line 115
        return (abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback)


def _differences(older, newer):
    """The differences of two groupings; what is in both is taken out of the older."""
    # line 120
    found = []
    for place, now in newer.items():
        before = older.pop(place, None)
        if before is not None:
            # line 125
            change = StatisticDiff(place, now.size, now.size - before.size, now.count, now.count - before.count)
        else:
            # line 129
            change = StatisticDiff(place, now.size, now.size, now.count, now.count)
        # line 132
        found.append(change)

    for place, gone in older.items():
        change = StatisticDiff(place, 0, -gone.size, 0, -gone.count)
        found.append(change)
    return found


@_compared("__le__", "__gt__", "__ge__")
class Frame:
    """A place in a source: the name of a file, and a line."""

    __slots__ = ("_frame",)

    def __init__(self, frame):
        self._frame = frame

    filename = property(lambda self: self._frame[0])
    lineno = property(lambda self: self._frame[1])

    def _value(self):
        return self._frame

    def __eq__(self, other):
        return self._frame == other._frame if isinstance(other, Frame) else NotImplemented

    def __lt__(self, other):
        return self._frame < other._frame if isinstance(other, Frame) else NotImplemented

    def __hash__(self):
        return hash(self._frame)

    def __str__(self):
        return f"{self.filename}:{self.lineno}"

    def __repr__(self):
        return f"<Frame filename={self.filename!r} lineno={self.lineno!r}>"


@_compared("__le__", "__gt__", "__ge__")
class Traceback(Sequence):
    """The places at which a stack was, the innermost last."""

    __slots__ = ("_frames", "_total_nframe")

    def __init__(self, frames, total_nframe=None):
        # line 188
        Sequence.__init__(self)
        # They are given with the innermost first.
        # line 193
        self._frames = tuple(reversed(frames))
        self._total_nframe = total_nframe

    total_nframe = property(lambda self: self._total_nframe)

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(Frame(frame) for frame in self._frames[index])
        # line 207
        return Frame(self._frames[index])

    def __contains__(self, frame):
        row = frame._frame
        return row in self._frames

    def __hash__(self):
        return hash(self._frames)

    def __eq__(self, other):
        return self._frames == other._frames if isinstance(other, Traceback) else NotImplemented

    def __lt__(self, other):
        return self._frames < other._frames if isinstance(other, Traceback) else NotImplemented

    def _value(self):
        return self._frames

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        total = "" if self._total_nframe is None else f" total_nframe={self._total_nframe}"
        return f"<Traceback {tuple(self)}{total}>"

    def format(self, limit=None, most_recent_first=False):
        """The lines that a traceback would have; with a limit the innermost ones, or without so many of them."""
        # line 237
        lines = []
        frames = self
        if limit is not None:
            frames = self[-limit:] if limit > 0 else self[:limit]
        for frame in reversed(frames) if most_recent_first else frames:
            lines.append('  File "%s", line %s' % (frame.filename, frame.lineno))
            # line 251
            source = linecache.getline(frame.filename, frame.lineno).strip()
            if source:
                lines.append("    " + source)
        return lines


def get_object_traceback(obj):
    """Where an object's memory was taken; None if that was not traced."""
    # line 265
    frames = _get_object_traceback(obj)
    # line 267
    return None if frames is None else Traceback(frames)


@_compared("__eq__")
class Trace:
    """A block of memory and where it was taken."""

    __slots__ = ("_trace",)

    def __init__(self, trace):
        self._trace = trace

    domain = property(lambda self: self._trace[0])
    size = property(lambda self: self._trace[1])
    # line 293
    traceback = property(lambda self: Traceback(*self._trace[2:]))

    def _value(self):
        return self._trace

    def __str__(self):
        return f"{self.traceback}: {_format_size(self.size, False)}"

    def __repr__(self):
        size = _format_size(self.size, False)
        return f"<Trace domain={self.domain} size={size}, traceback={self.traceback!r}>"


@_compared("__eq__")
class _Traces(Sequence):
    def __init__(self, traces):
        # line 313
        Sequence.__init__(self)
        # line 315
        self._traces = traces

    def __len__(self):
        rows = self._traces
        return len(rows)

    def __getitem__(self, index):
        if isinstance(index, slice):
            # line 322
            return tuple(Trace(trace) for trace in self._traces[index])
        # line 324
        return Trace(self._traces[index])

    def __contains__(self, trace):
        return trace._trace in self._traces

    def _value(self):
        return self._traces

    def __repr__(self):
        return f"<Traces len={len(self)}>"


def _source_name(filename):
    return filename[:-1] if filename.endswith(".pyc") else filename


def _format_size(size, sign):
    """A size in the largest unit in which it still has some digits."""
    step = 0
    while abs(size) >= 10 * 1024 and step < len(_UNITS) - 1:
        size /= 1024
        step += 1
    if step and abs(size) < 100:
        form = "%+.1f %s" if sign else "%.1f %s"
    else:
        form = "%+.0f %s" if sign else "%.0f %s"
    return form % (size, _UNITS[step])


def _average(statistic):
    if not statistic.count:
        return ""
    return f", average={_format_size(statistic.size / statistic.count, False)}"


class BaseFilter:
    """What filters have in common: whether what fits stays or goes."""

    def __init__(self, inclusive):
        self.inclusive = inclusive

    def _match(self, trace):
        raise NotImplementedError


class Filter(BaseFilter):
    """A filter by file and line."""

    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        # Most programs that trace use no filter: the modules of patterns are not read for them.
        global fnmatch
        import fnmatch
        super().__init__(inclusive)
        pattern = filename_pattern if isinstance(filename_pattern, str) else os.fspath(filename_pattern)
        self._filename_pattern = _source_name(pattern)
        self.lineno, self.all_frames, self.domain = lineno, all_frames, domain

    filename_pattern = property(lambda self: self._filename_pattern)

    def _fits(self, filename, lineno):
        if not fnmatch.fnmatch(_source_name(filename), self._filename_pattern):
            return False
        return self.lineno is None or lineno == self.lineno

    def _match_frame(self, filename, lineno):
        return self._fits(filename, lineno) == bool(self.inclusive)

    def _match_traceback(self, traceback):
        if not self.all_frames:
            return self._match_frame(*traceback[0])
        return any(self._fits(*frame) for frame in traceback) == bool(self.inclusive)

    def _match(self, trace):
        found = self._match_traceback(trace[2])
        if self.domain is None:
            return found
        if self.inclusive:
            return found and trace[0] == self.domain
        return found or trace[0] != self.domain


class DomainFilter(BaseFilter):
    """A filter by the number that says who takes the memory."""

    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    domain = property(lambda self: self._domain)

    def _match(self, trace):
        return (trace[0] == self._domain) == bool(self.inclusive)


class Snapshot:
    """All traces of a moment."""

    def __init__(self, traces, traceback_limit):
        # line 423
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        _refuse_files("Snapshot.dump")

    @staticmethod
    def load(filename):
        _refuse_files("Snapshot.load")

    def filter_traces(self, filters):
        """A snapshot of the traces that fit one of the inclusive filters, if there are any, and every other one."""
        if not isinstance(filters, Iterable):
            raise TypeError(f"filters must be a list of filters, not {type(filters).__name__}")
        if filters:
            # line 462
            wanted = []
            others = []
            for each in filters:
                (wanted if each.inclusive else others).append(each)

            # line 469
            traces = [trace for trace in self.traces._traces if _stays(trace, wanted, others)]
        else:
            # line 474
            traces = self.traces._traces.copy()
        return Snapshot(traces, self.traceback_limit)

    def _grouped(self, key_type, cumulative):
        """A statistic for each group of traces, by what of their frames tells groups apart."""
        if key_type not in ("traceback", "filename", "lineno"):
            raise ValueError(f"unknown key_type: {key_type!r}")
        if cumulative and key_type not in ("lineno", "filename"):
            raise ValueError(f"cumulative mode cannot by used with key type {key_type!r}")
        # line 484
        groups = {}
        places = {}
        if not cumulative:
            for trace in self.traces._traces:
                _, size, frames, _ = trace
                try:
                    place = places[frames]
                except KeyError:
                    if key_type == "lineno":
                        # line 495
                        narrowed = frames[:1]
                    else:
                        narrowed = frames if key_type == "traceback" else ((frames[0][0], 0),)
                    place = Traceback(narrowed)
                    places[frames] = place
                try:
                    group = groups[place]
                    group.size += size
                    group.count += 1
                except KeyError:
                    groups[place] = Statistic(place, size, 1)
        else:
            # What a frame and all that it called have taken.
            for trace in self.traces._traces:
                _, size, frames, _ = trace
                for frame in frames:
                    try:
                        place = places[frame]
                    except KeyError:
                        if key_type == "lineno":
                            narrowed = (frame,)
                        else:
                            narrowed = ((frame[0], 0),)
                        place = Traceback(narrowed)
                        places[frame] = place
                    try:
                        group = groups[place]
                        group.size += size
                        group.count += 1
                    except KeyError:
                        groups[place] = Statistic(place, size, 1)
        return groups

    def statistics(self, key_type, cumulative=False):
        """What was taken by each line, file or stack, the most first."""
        # line 533
        groups = self._grouped(key_type, cumulative)
        found = list(groups.values())
        found.sort(reverse=True, key=Statistic._sort_key)
        return found

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        """The differences to an older snapshot, the largest first."""
        # line 544
        newer = self._grouped(key_type, cumulative)
        older = old_snapshot._grouped(key_type, cumulative)
        found = _differences(older, newer)
        found.sort(reverse=True, key=StatisticDiff._sort_key)
        return found


def take_snapshot():
    """A snapshot of all that is traced now."""
    if not is_tracing():
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
    # line 558
    traces = _get_traces()
    limit = get_traceback_limit()
    return Snapshot(traces, limit)


def _stays(trace, wanted, others):
    if wanted and not any(each._match(trace) for each in wanted):
        return False
    return not others or all(each._match(trace) for each in others)
