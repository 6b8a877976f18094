# What a single thread can do with the module threading: its locks, its own thread, its local values. A second thread
# is refused.

from _source import unsupported
from _thread import RLock as _RLock, _IDENT, _local as local, _wait, get_ident, get_native_id, lock as Lock

__all__ = ('BoundedSemaphore', 'Condition', 'Event', 'Lock', 'RLock', 'Semaphore', 'Thread', 'ThreadError', 'Timer',
           'active_count', 'current_thread', 'enumerate', 'get_ident', 'get_native_id', 'local', 'main_thread')

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0


def RLock(*args, **kwargs):
    """A new lock that its holder can take again."""
    return _RLock(*args, **kwargs)


class Condition:
    """A signal, and the lock that guards what it is about."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def __repr__(self):
        return f'<Condition({self._lock}, 0)>'

    def _is_owned(self):
        return self._lock._is_owned() if hasattr(self._lock, '_is_owned') else self._lock.locked()

    def wait(self, timeout=None):
        """Wait until notified."""
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        return _wait(timeout, 'Condition.wait()')

    def wait_for(self, predicate, timeout=None):
        """Wait until it is true."""
        result = predicate()
        if not result:
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake up so many: none waits."""
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')

    notify_all = notify


class Semaphore:
    """A count of what may run at once."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        """Take a place; whether there was one."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if not self._value:
            return _wait(timeout, 'Semaphore.acquire()') if blocking else False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        """Give places back."""
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __exit__(self, *exc):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is not released more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>'

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        self._value += n


class Event:
    """A flag to wait for."""

    def __init__(self):
        self._flag = False

    def __repr__(self):
        cls = self.__class__
        state = 'set' if self._flag else 'unset'
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>'

    def is_set(self):
        """Whether it is set."""
        return self._flag

    def set(self):
        """Set it."""
        self._flag = True

    def clear(self):
        """Take it back."""
        self._flag = False

    def wait(self, timeout=None):
        """Wait until it is set."""
        return self._flag or _wait(timeout, 'Event.wait()')


class Barrier:
    """A place where threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        unsupported('threads: threading.Barrier')


class Thread:
    """A thread. Only the main one exists here."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        unsupported('threads: threading.Thread')


class Timer(Thread):
    """A thread that calls a function later."""

    def __init__(self, interval, function, args=None, kwargs=None):
        unsupported('threads: threading.Timer')


class _MainThread(Thread):
    def __init__(self):
        self.name = 'MainThread'
        self.daemon = False
        self.ident = _IDENT

    native_id = property(lambda self: get_native_id())

    def __repr__(self):
        return f'<_MainThread({self.name}, started {self.ident})>'

    def is_alive(self):
        """Whether it runs."""
        return True

    def start(self):
        """It has started."""
        raise RuntimeError('threads can only be started once')

    def join(self, timeout=None):
        """Nobody can wait for the thread that it is."""
        raise RuntimeError('cannot join current thread')

    def getName(self):
        """Its name."""
        return self.name

    def isDaemon(self):
        """Whether the program ends without it."""
        return self.daemon


_main_thread = _MainThread()


def main_thread():
    """The main thread."""
    return _main_thread


def current_thread():
    """The thread that runs."""
    return _main_thread


def active_count():
    """How many threads there are."""
    return 1


def enumerate():
    """All threads."""
    return [_main_thread]


def _refused(what):
    def refused(*args, **kwargs):
        unsupported(f'threads: threading.{what}')
    refused.__name__ = refused.__qualname__ = what
    return refused


for _name in ('excepthook', 'setprofile', 'settrace', 'setprofile_all_threads', 'settrace_all_threads', 'gettrace',
              'getprofile', 'stack_size'):
    globals()[_name] = _refused(_name)
