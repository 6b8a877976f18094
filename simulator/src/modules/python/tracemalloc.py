"""Where traced memory was taken: snapshots, their statistics and the differences between them."""

import os

from _tracemalloc import *
from _tracemalloc import _get_object_traceback, _get_traces, _matches, _refuse_files, _source_line

_UNITS = "B", "KiB", "MiB", "GiB", "TiB"


def _format_size(size, sign):
    """A size in the largest unit in which it still has some digits."""
    step = 0
    while abs(size) >= 10 * 1024 and step < len(_UNITS) - 1:
        size /= 1024
        step += 1
    digits = 1 if step and abs(size) < 100 else 0
    return f"{size:{'+' if sign else ''}.{digits}f} {_UNITS[step]}"


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

        for order in ("__eq__", *orders):
            setattr(cls, order, comparison(order))
        cls.__hash__ = lambda self: hash(self._value())
        return cls

    return add


_ORDERS = "__lt__", "__le__", "__gt__", "__ge__"


class _Sequence:
    """What else a sequence has, by its length and its items."""

    __slots__ = ()

    def __iter__(self):
        return (self[place] for place in range(len(self)))

    def __reversed__(self):
        return (self[place] for place in range(len(self) - 1, -1, -1))

    def index(self, value, start=0, stop=None):
        for place in range(*slice(start, stop).indices(len(self))):
            if self[place] == value:
                return place
        raise ValueError

    def count(self, value):
        return sum(item == value for item in self)


@_compared(*_ORDERS)
class Frame:
    """A place in a source: the name of a file, and a line."""

    __slots__ = ("_frame",)

    def __init__(self, frame):
        self._frame = frame

    filename = property(lambda self: self._frame[0])
    lineno = property(lambda self: self._frame[1])

    def _value(self):
        return self._frame

    def __str__(self):
        return f"{self.filename}:{self.lineno}"

    def __repr__(self):
        return f"<Frame filename={self.filename!r} lineno={self.lineno!r}>"


@_compared(*_ORDERS)
class Traceback(_Sequence):
    """The places at which a stack was, the innermost last."""

    __slots__ = ("_frames", "_total_nframe")

    def __init__(self, frames, total_nframe=None):
        # They are given with the innermost first.
        self._frames = frames[::-1]
        self._total_nframe = total_nframe

    total_nframe = property(lambda self: self._total_nframe)

    def _value(self):
        return self._frames

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        found = self._frames[index]
        return tuple(map(Frame, found)) if isinstance(index, slice) else Frame(found)

    def __contains__(self, frame):
        return frame._frame in self._frames

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        total = "" if self._total_nframe is None else f" total_nframe={self._total_nframe}"
        return f"<Traceback {self[:]}{total}>"

    def format(self, limit=None, most_recent_first=False):
        """The lines that a traceback would have; with a limit the innermost ones, or without so many of them."""
        frames = self[:]
        if limit is not None:
            frames = frames[-limit:] if limit > 0 else frames[:limit]
        lines = []
        for frame in frames[::-1] if most_recent_first else frames:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            source = _source_line(*frame._frame).strip()
            if source:
                lines.append("    " + source)
        return lines


def get_object_traceback(obj):
    """Where an object's memory was taken; None if that was not traced."""
    frames = _get_object_traceback(obj)
    return None if frames is None else Traceback(frames)


@_compared()
class Trace:
    """A block of memory and where it was taken."""

    __slots__ = ("_trace",)

    def __init__(self, trace):
        self._trace = trace

    domain = property(lambda self: self._trace[0])
    size = property(lambda self: self._trace[1])
    traceback = property(lambda self: Traceback(*self._trace[2:]))

    def _value(self):
        return self._trace

    def __str__(self):
        return f"{self.traceback}: {_format_size(self.size, False)}"

    def __repr__(self):
        size = _format_size(self.size, False)
        return f"<Trace domain={self.domain} size={size}, traceback={self.traceback!r}>"


@_compared()
class _Traces(_Sequence):
    def __init__(self, traces):
        self._traces = traces

    def _value(self):
        return self._traces

    def __len__(self):
        return len(self._traces)

    def __getitem__(self, index):
        found = self._traces[index]
        return tuple(map(Trace, found)) if isinstance(index, slice) else Trace(found)

    def __contains__(self, trace):
        return trace._trace in self._traces

    def __repr__(self):
        return f"<Traces len={len(self)}>"


@_compared()
class Statistic:
    """How much was taken at a place."""

    __slots__ = ("traceback", "size", "count")

    def __init__(self, traceback, size, count):
        self.traceback, self.size, self.count = traceback, size, count

    def _value(self):
        return self.traceback, self.size, self.count

    def __str__(self):
        size = _format_size(self.size, False)
        return f"{self.traceback}: size={size}, count={self.count}" + _average(self)

    def __repr__(self):
        return f"<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>"

    def _sort_key(self):
        return self.size, self.count, self.traceback


@_compared()
class StatisticDiff:
    """How much was taken at a place, and how much more that is than before."""

    __slots__ = ("traceback", "size", "size_diff", "count", "count_diff")

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size, self.size_diff = size, size_diff
        self.count, self.count_diff = count, count_diff

    def _value(self):
        return self.traceback, self.size, self.size_diff, self.count, self.count_diff

    def __str__(self):
        sizes = f"size={_format_size(self.size, False)} ({_format_size(self.size_diff, True)})"
        return f"{self.traceback}: {sizes}, count={self.count} ({self.count_diff:+})" + _average(self)

    def __repr__(self):
        sizes = f"size={self.size} ({self.size_diff:+})"
        return f"<StatisticDiff traceback={self.traceback!r} {sizes} count={self.count} ({self.count_diff:+})>"

    def _sort_key(self):
        return abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback


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
        super().__init__(inclusive)
        self._filename_pattern = _source_name(filename_pattern)
        self.lineno, self.all_frames, self.domain = lineno, all_frames, domain

    filename_pattern = property(lambda self: self._filename_pattern)

    def _fits(self, filename, lineno):
        return _matches(_source_name(filename), self._filename_pattern) and self.lineno in (None, lineno)

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


def _source_name(filename):
    return filename[:-1] if filename.endswith(".pyc") else filename


# What of a stack's frames, with the innermost first, tells groups apart.
_GROUPINGS = {
    "traceback": lambda frames: frames,
    "filename": lambda frames: ((frames[0][0], 0),),
    "lineno": lambda frames: frames[:1],
}


class Snapshot:
    """All traces of a moment."""

    def __init__(self, traces, traceback_limit):
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        _refuse_files("Snapshot.dump")

    @staticmethod
    def load(filename):
        _refuse_files("Snapshot.load")

    def filter_traces(self, filters):
        """A snapshot of the traces that fit one of the inclusive filters, if there are any, and every other one."""
        if not hasattr(type(filters), "__iter__"):
            raise TypeError(f"filters must be a list of filters, not {type(filters).__name__}")
        traces = self.traces._traces
        if not filters:
            return Snapshot(traces.copy(), self.traceback_limit)
        wanted, others = [], []
        for each in filters:
            (wanted if each.inclusive else others).append(each)

        def stays(trace):
            fits = not wanted or any(each._match(trace) for each in wanted)
            return fits and all(each._match(trace) for each in others)

        return Snapshot([trace for trace in traces if stays(trace)], self.traceback_limit)

    def _grouped(self, key_type, cumulative):
        """A statistic for each group of traces, by its frames."""
        narrow = _GROUPINGS.get(key_type)
        if narrow is None:
            raise ValueError(f"unknown key_type: {key_type!r}")
        if cumulative and key_type == "traceback":
            raise ValueError(f"cumulative mode cannot by used with key type {key_type!r}")
        groups = {}
        for _, size, frames, _ in self.traces._traces:
            # Cumulative is what a frame and all that it called have taken.
            for stack in ((frame,) for frame in frames) if cumulative else (frames,):
                key = narrow(stack)
                statistic = groups.get(key)
                if statistic is None:
                    groups[key] = Statistic(Traceback(key), size, 1)
                else:
                    statistic.size += size
                    statistic.count += 1
        return groups

    def statistics(self, key_type, cumulative=False):
        """What was taken by each line, file or stack, the most first."""
        return sorted(self._grouped(key_type, cumulative).values(), key=Statistic._sort_key, reverse=True)

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        """The differences to an older snapshot, the largest first."""
        new, old = self._grouped(key_type, cumulative), old_snapshot._grouped(key_type, cumulative)
        differences = []
        for key, now in new.items():
            before = old.pop(key, None)
            size, count = (before.size, before.count) if before else (0, 0)
            differences.append(StatisticDiff(now.traceback, now.size, now.size - size, now.count, now.count - count))
        for gone in old.values():
            differences.append(StatisticDiff(gone.traceback, 0, -gone.size, 0, -gone.count))
        differences.sort(key=StatisticDiff._sort_key, reverse=True)
        return differences


def take_snapshot():
    """A snapshot of all that is traced now."""
    if not is_tracing():
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
    return Snapshot(_get_traces(), get_traceback_limit())
