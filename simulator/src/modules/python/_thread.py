# Locks, and what each thread has for itself, which CPython writes in C (Modules/_threadmodule.c). A thread runs when it is
# started, up to its end.

from _source import in_thread, unsupported
from _weakref import ref

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
# The number of the main thread, and of the thread that runs.
_IDENT = _current = 0x7f0000000740


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError('timeout value must be a non-negative number')


def _wait(timeout, what):
    # Nobody else goes on: what is not there now never comes, and a limited wait is over when the clock says so.
    if timeout == -1 or timeout is None:
        unsupported(f'waiting in {what} for another thread')
    import time
    time.sleep(timeout)
    return False


def not_copied(self, protocol):
    """The __reduce_ex__ of what can be neither copied nor pickled."""
    kind = type(self)
    # The name of a type in C has its module in front.
    name = f'{kind.__module__}.{kind.__qualname__}' if kind.__module__.startswith('_') and kind.__module__ != '__main__' \
        else kind.__qualname__
    raise TypeError(f"cannot pickle '{name}' object")


class _ThreadHandle:
    """What the system knows of a thread."""

    __module__ = '_thread'
    __slots__ = ('ident', '_done')
    __layout__ = (24, 'type', 'final')
    __reduce_ex__ = not_copied

    def __init__(self):
        self.ident, self._done = 0, False

    def is_done(self):
        """Whether the thread is over."""
        return self._done

    def _set_done(self):
        self._done = True

    def join(self, timeout=-1):
        """Waits for the thread's end."""
        self._done or _wait(timeout, 'Thread.join()')

    def __repr__(self):
        return f'<_thread._ThreadHandle object: ident={self.ident}>'


class lock:
    """A lock: one holder at a time."""

    __module__ = '_thread'
    __slots__ = ('_held', '__weakref__')
    __layout__ = (40, 'type', 'final')
    __reduce_ex__ = not_copied

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        """Take it; whether that was possible."""
        _check_timeout(blocking, timeout)
        if self._held:
            return _wait(timeout, 'Lock.acquire()') if blocking else False
        self._held = True
        return True

    def release(self):
        """Give it back."""
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False

    def locked(self):
        """Whether it is held."""
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        state = 'locked' if self._held else 'unlocked'
        return f'<{state} _thread.lock object at {id(self):#x}>'


class RLock:
    """A lock that its holder can take again."""

    __module__ = '_thread'
    __slots__ = ('_count', '_owner', '__weakref__')
    __layout__ = (48, 'type')
    __reduce_ex__ = not_copied

    def __init__(self):
        self._count, self._owner = 0, 0

    def acquire(self, blocking=True, timeout=-1):
        """Take it once more."""
        _check_timeout(blocking, timeout)
        if self._count and self._owner != _current:
            return _wait(timeout, 'RLock.acquire()') if blocking else False
        self._count, self._owner = self._count + 1, _current
        return True

    def release(self):
        """Give it back once."""
        if not self._is_owned():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def _is_owned(self):
        return self._count > 0 and self._owner == _current

    def _recursion_count(self):
        return self._count if self._owner == _current else 0

    def _release_save(self):
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        saved = self._count, self._owner
        self._count, self._owner = 0, 0
        return saved

    def _acquire_restore(self, saved, /):
        self._count, self._owner = saved

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        state, owner = ('locked', self._owner) if self._count else ('unlocked', 0)
        return f'<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>'


# All objects with values for each thread, and how they are made; and those that the thread that runs has not used yet
# whose classes prepare them for each one (`_ldata`).
_locals, _unused = [], []


def _prepare(local):
    # Before a thread's first use of it.
    for place, other in enumerate(_unused):
        if other is local:
            del _unused[place]
            local.__init__(*local._args, **(local._kwargs or {}))


class _local:
    """Values that each thread has for itself."""

    __module__ = '_thread'
    __slots__ = ('_args', '_kwargs', '__dict__', '__weakref__')
    __layout__ = (56, 'type _args _kwargs? dict')
    __reduce_ex__ = not_copied

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        # What other threads' values are made with.
        self._args, self._kwargs = args, kwargs or None
        _locals.append(ref(self))
        return self

    def __getattribute__(self, name, /):
        if _unused:
            _prepare(self)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value, /):
        if _unused:
            _prepare(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name, /):
        if _unused:
            _prepare(self)
        object.__delattr__(self, name)


def _prepared(held):
    return [local for local, _ in held if type(local).__init__ is not object.__init__]


def _with_values(known):
    return [(local, object.__getattribute__(local, '__dict__')) for r in known if (local := r()) is not None]


def _enter(run, handle):
    # Runs a thread, with values of its own in all objects that have such. Where there are none, nothing is made for them.
    global _current, _unused
    before, waiting = _current, _unused
    kept = _with_values(_locals) if _locals else ()
    if kept:
        _locals[:] = [ref(local) for local, _ in kept]
        _unused = _prepared(kept)
        for local, _ in kept:
            object.__setattr__(local, '__dict__', {})
    # The number is that of the last thread that was as deep: the system uses its memory again.
    _current = handle.ident = before - 0x801000
    outside = in_thread(True)
    try:
        run()
    finally:
        # The thread's values die while it is still the one that runs.
        made = _with_values(_locals[len(kept):]) if len(_locals) > len(kept) else ()
        for local, values in kept:
            object.__setattr__(local, '__dict__', values)
        for local, _ in made:
            object.__setattr__(local, '__dict__', {})
        _current, _unused = before, [*waiting, *_prepared(made)] if made else waiting
        handle._set_done()
        in_thread(outside)


class _ExceptHookArgs(tuple):
    """What ended a thread."""

    __module__ = '_thread'
    __slots__ = ()
    exc_type, exc_value, exc_traceback, thread = (property(lambda self, place=place: self[place]) for place in range(4))

    def __repr__(self):
        names = 'exc_type', 'exc_value', 'exc_traceback', 'thread'
        shown = ', '.join(f'{name}={value!r}' for name, value in zip(names, self))
        return f'_thread._ExceptHookArgs({shown})'


LockType = lock


def allocate_lock():
    """A new lock."""
    return lock()


def start_new_thread(function, args, kwargs={}, /):
    unsupported('_thread.start_new_thread() (threading.Thread is there)')


def get_ident():
    """The thread's number, an object of its own each time."""
    return _current + 0


def get_native_id():
    """The thread's number in the operating system."""
    unsupported('threading.get_native_id()')
