# The locks of the one thread that there is, which CPython writes in C (Modules/_threadmodule.c).

from _source import unsupported

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
_IDENT = 0x7f0000000740


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError('timeout value must be a non-negative number')


def _wait(timeout, what):
    # Nobody else runs: what is not there now never comes, and a limited wait is over when the clock says so.
    if timeout == -1 or timeout is None:
        unsupported(f'waiting in {what} for another thread')
    import time
    time.sleep(timeout)
    return False


class lock:
    """A lock: one holder at a time."""

    __module__ = '_thread'

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

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Take it once more."""
        _check_timeout(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        """Give it back once."""
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def _is_owned(self):
        return self._count > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        state, owner = ('locked', _IDENT) if self._count else ('unlocked', 0)
        return f'<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>'


class _local:
    """Values of the thread, of which there is one."""

    __module__ = '_thread'

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        return object.__new__(cls)


LockType = lock


def allocate_lock():
    """A new lock."""
    return lock()


def start_new_thread(function, args, kwargs={}, /):
    unsupported('threads: _thread.start_new_thread')


def get_ident():
    """The thread's number."""
    return _IDENT


def get_native_id():
    """The thread's number in the operating system."""
    unsupported('threading.get_native_id()')
