

# Frames.

# What `dis` calls so, without the whole of `dis`.
_Positions = collections.namedtuple(
    "Positions", "lineno end_lineno col_offset end_col_offset", defaults=[None] * 4, module="dis"
)


def _with_positions(name, fields):
    """A named tuple that has positions, too, which are no item."""
    base = collections.namedtuple("_" + name, fields)

    def __new__(cls, *values, positions=None, **named):
        made = base.__new__(cls, *values, **named)
        made.positions = positions
        return made

    def __repr__(self):
        rows = (*zip(self._fields, self), ("positions", self.positions))
        return f"{name}({', '.join(f'{field}={value!r}' for field, value in rows)})"

    made = type(name, (base,), {"__new__": __new__, "__repr__": __repr__})
    globals()["_" + name] = base
    return made


_PLACE = "filename lineno function code_context index"
Traceback = _with_positions("Traceback", _PLACE)
FrameInfo = _with_positions("FrameInfo", "frame " + _PLACE)


def getframeinfo(frame, context=1):
    """Where a frame or a traceback is, with so many lines of source around it."""
    if isinstance(frame, types.TracebackType):
        frame, at, line = frame.tb_frame, frame.tb_lasti, frame.tb_lineno
    elif isinstance(frame, types.FrameType):
        at, line = frame.f_lasti, frame.f_lineno
    else:
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    found = (None,) * 4
    if at >= 0:
        found = next(itertools.islice(frame.f_code.co_positions(), at // 2, None))
    positions = _Positions(*found) if found[0] is not None else _Positions(line, *found[1:])
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        try:
            source, _ = findsource(frame)
        except OSError:
            pass
        else:
            line = positions.lineno
            start = max(0, min(line - 1 - context // 2, len(source) - context))
            lines, index = source[start : start + context], line - 1 - start
    return Traceback(filename, positions.lineno, frame.f_code.co_name, lines, index, positions=positions)


def getlineno(frame):
    return frame.f_lineno


def _frame_record(frame, place, context):
    info = getframeinfo(place, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    """A record of a frame and of each that called it."""
    records = []
    while frame:
        records.append(_frame_record(frame, frame, context))
        frame = frame.f_back
    return records


def getinnerframes(tb, context=1):
    """A record of each frame that an exception passed, from the outermost."""
    records = []
    while tb:
        records.append(_frame_record(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return records


def currentframe():
    return sys._getframe(1)


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """A record of each frame that the exception being handled passed."""
    handled = sys.exception()
    return getinnerframes(handled and handled.__traceback__, context)


# Generators and their like.

for _prefix in ("GEN", "CORO", "AGEN"):
    for _state in ("CREATED", "RUNNING", "SUSPENDED", "CLOSED"):
        globals()[f"{_prefix}_{_state}"] = f"{_prefix}_{_state}"


def _state_of(suspendable, prefix, initials):
    def now(what):
        return getattr(suspendable, f"{initials}_{what}")

    if now("running"):
        state = "RUNNING"
    elif now("suspended"):
        state = "SUSPENDED"
    else:
        state = "CLOSED" if now("frame") is None else "CREATED"
    return globals()[f"{prefix}_{state}"]


def getgeneratorstate(generator):
    """In which of its four states a generator is."""
    return _state_of(generator, "GEN", "gi")


def getcoroutinestate(coroutine):
    return _state_of(coroutine, "CORO", "cr")


def getasyncgenstate(agen):
    return _state_of(agen, "AGEN", "ag")


def _locals_of(frame):
    return frame.f_locals if frame else {}


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isinstance(generator, types.GeneratorType):
        raise TypeError(f"{generator!r} is not a Python generator")
    return _locals_of(generator.gi_frame)


def getcoroutinelocals(coroutine):
    return _locals_of(getattr(coroutine, "cr_frame", None))


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _locals_of(agen.ag_frame)


_STRIDES = 8 | 16
BufferFlags = enum.IntFlag("BufferFlags", dict(
    SIMPLE=0, WRITABLE=1, FORMAT=4, ND=8, STRIDES=_STRIDES,
    C_CONTIGUOUS=32 | _STRIDES, F_CONTIGUOUS=64 | _STRIDES, ANY_CONTIGUOUS=128 | _STRIDES,
    INDIRECT=256 | _STRIDES, CONTIG=8 | 1, CONTIG_RO=8, STRIDED=_STRIDES | 1, STRIDED_RO=_STRIDES,
    RECORDS=_STRIDES | 1 | 4, RECORDS_RO=_STRIDES | 4, FULL=256 | _STRIDES | 1 | 4,
    FULL_RO=256 | _STRIDES | 4, READ=256, WRITE=512,
))  # fmt: skip


__all__ = sorted(
    name
    for name, value in list(globals().items())
    if name[0] != "_" and not isinstance(value, types.ModuleType)
)
