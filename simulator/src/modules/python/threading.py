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


def _shown(thing, state):
    kind = type(thing)
    return f'<{kind.__module__}.{kind.__qualname__} at {id(thing):#x}: {state}>'


class Condition:
    """A signal, and the lock that guards what it is about."""

    def __init__(self, lock=None):
        self._guard = lock or RLock()
        for method in ('acquire', 'release'):
            setattr(self, method, getattr(self._guard, method))

    def __repr__(self):
        return f'<Condition({self._guard}, 0)>'

    def __enter__(self):
        return self._guard.__enter__()

    def __exit__(self, *error):
        return self._guard.__exit__(*error)

    def _must_hold(self, action):
        is_held = getattr(self._guard, '_is_owned', None) or self._guard.locked
        if not is_held():
            raise RuntimeError(f'cannot {action} on un-acquired lock')

    def wait(self, timeout=None):
        """Nobody else can notify."""
        self._must_hold('wait')
        return _wait(timeout, 'Condition.wait()')

    def wait_for(self, predicate, timeout=None):
        """What a function says, at once or after the time."""
        answer = predicate()
        if answer:
            return answer
        self.wait(timeout)
        return predicate()

    def notify(self, n=1):
        """Nobody waits."""
        self._must_hold('notify')

    def notify_all(self):
        """Nobody waits."""
        self.notify()


class Semaphore:
    """So many holders at once."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._free = value

    def __repr__(self):
        return _shown(self, f'value={self._free}')

    @property
    def _value(self):
        return self._free

    def acquire(self, blocking=True, timeout=None):
        """Take a place, if there is one."""
        if timeout is not None and not blocking:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._free:
            self._free -= 1
            return True
        return blocking and _wait(timeout, 'Semaphore.acquire()')

    def release(self, n=1):
        """Give places back."""
        if n < 1:
            raise ValueError('n must be one or more')
        self._free += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class BoundedSemaphore(Semaphore):
    """Never more places than at first."""

    def __init__(self, value=1):
        super().__init__(value)
        self._all = value

    def __repr__(self):
        return _shown(self, f'value={self._free}/{self._all}')

    def release(self, n=1):
        if n >= 1 and n > self._all - self._free:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:
    """Something that happens."""

    def __init__(self):
        self._happened = False

    def __repr__(self):
        return _shown(self, 'set' if self._happened else 'unset')

    def is_set(self):
        """Whether it has happened."""
        return self._happened

    def set(self):
        """It has happened."""
        self._happened = True

    def clear(self):
        """It has not happened any more."""
        self._happened = False

    def wait(self, timeout=None):
        """Whether it has happened: nobody else can do it."""
        return self._happened or _wait(timeout, 'Event.wait()')


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
