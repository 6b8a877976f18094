# Threads, of which one runs at a time: a thread that is started runs up to its end, as a short one does in CPython. Where
# it would have to wait for another one or for the clock, the program is refused.

import sys
from itertools import count

from _source import timers, unsupported
from _thread import RLock as _RLock, _ExceptHookArgs as ExceptHookArgs, _enter, _local as local, _wait
from _thread import _ThreadHandle, get_ident, get_native_id, lock as Lock

__all__ = ('Barrier', 'BoundedSemaphore', 'BrokenBarrierError', 'Condition', 'Event', 'ExceptHookArgs', 'Lock', 'RLock', 'Semaphore', 'Thread',
           'ThreadError', 'Timer', 'active_count', 'current_thread', 'enumerate', 'excepthook', 'get_ident',
           'get_native_id', 'local', 'main_thread')

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

    def _is_owned(self):
        is_held = getattr(self._guard, '_is_owned', None) or self._guard.locked
        return is_held()

    def _must_hold(self, action):
        if not self._is_owned():
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
        self._cond, self._free = Condition(Lock()), value

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
        self._cond, self._happened = Condition(Lock()), False

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


class BrokenBarrierError(RuntimeError):
    """A barrier that threads can't pass any more."""


class Barrier:
    """A place where so many threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._parties, self._action, self._timeout = parties, action, timeout
        self._count, self._is_broken = 0, False

    def __repr__(self):
        return _shown(self, 'broken' if self._is_broken else f'waiters={self._count}/{self._parties}')

    @property
    def parties(self):
        """How many threads pass it together."""
        return self._parties

    @property
    def n_waiting(self):
        """How many wait."""
        return self._count

    @property
    def broken(self):
        """Whether nobody can pass it."""
        return self._is_broken

    def wait(self, timeout=None):
        """Passes it, as the last one: there is nobody else who would come."""
        if self._is_broken:
            raise BrokenBarrierError
        place = self._count
        self._count += 1
        try:
            if self._count == self._parties:
                self._act()
            elif not _wait(self._timeout if timeout is None else timeout, 'Barrier.wait()'):
                self._is_broken = True
                raise BrokenBarrierError
            return place
        finally:
            self._count -= 1

    def _act(self):
        try:
            if self._action:
                self._action()
        except BaseException:
            self._is_broken = True
            raise

    def reset(self):
        """As at first."""
        self._is_broken = False

    def abort(self):
        """Nobody can pass it until it is reset."""
        self._is_broken = True


_main_number = get_ident()
# The threads that run now: each was started by the one before it, and runs up to its end before that goes on.
_running = []


class Thread:
    """A function that runs beside the program: here, when it is started."""

    _made = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError('group argument must be None for now')
        if name is None:
            name = f'Thread-{next(_numbers)}'
            if (called := getattr(target, '__name__', None)) is not None:
                name += f' ({called})'
        self._name, self._target, self._args = str(name), target, args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = _running[-1].daemon if daemon is None else daemon
        self._ident, self._state, self._made, self._handle = None, 'initial', True, _ThreadHandle()

    def _must_be_made(self, problem='Thread.__init__() not called'):
        if not self._made:
            raise RuntimeError(problem)

    def __repr__(self):
        self._must_be_made('Thread.__init__() was not called')
        daemon = ' daemon' if self._daemonic else ''
        number = '' if self._ident is None else f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {self._state}{daemon}{number})>'

    def start(self):
        """Runs it, up to its end."""
        self._must_be_made('thread.__init__() not called')
        if self._state != 'initial':
            raise RuntimeError('threads can only be started once')
        self._state = 'started'
        _enter(self._bootstrap_inner, self)

    def _bootstrap_inner(self):
        self._ident = get_ident()
        _running.append(self)
        # It has the number that the last one had.
        _dummies.clear()
        try:
            self.run()
        except BaseException as error:
            excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))
        finally:
            _running.pop()
            self._state = 'stopped'

    def run(self):
        """What it does: calls its function."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """Waits for its end, which has come unless it is a thread that started this one."""
        self._must_be_made()
        if self._state == 'initial':
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if self._state == 'started':
            _wait(timeout, 'Thread.join()')

    def is_alive(self):
        """Whether it runs."""
        self._must_be_made()
        return self._state == 'started'

    @property
    def name(self):
        """What it is called."""
        self._must_be_made()
        return self._name

    @name.setter
    def name(self, name):
        self._must_be_made()
        self._name = str(name)

    @property
    def ident(self):
        """Its number, once it has started."""
        self._must_be_made()
        return self._ident

    @property
    def native_id(self):
        """Its number in the operating system."""
        return get_native_id()

    @property
    def daemon(self):
        """Whether the program ends without it."""
        self._must_be_made()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        self._must_be_made()
        if self._state == 'started':
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def getName(self):
        """Its name."""
        return self.name

    def setName(self, name):
        """Gives it a name."""
        self.name = name

    def isDaemon(self):
        """Whether the program ends without it."""
        return self.daemon

    def setDaemon(self, daemonic):
        """Says whether the program ends without it."""
        self.daemon = daemonic


class Timer(Thread):
    """A thread that calls a function later."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = [] if args is None else args, {} if kwargs is None else kwargs
        self.finished = Event()

    def start(self):
        """Lets it wait: it runs when the program lets time pass, or ends."""
        self._must_be_made('thread.__init__() not called')
        if self._state != 'initial':
            raise RuntimeError('threads can only be started once')
        from time import monotonic
        self._state = 'started'
        _waiting.append((monotonic() + self.interval, self))
        timers(True)

    def join(self, timeout=None):
        """Lets time pass until it is over."""
        from time import monotonic, sleep
        due = [due for due, timer in _waiting if timer is self]
        if due and self is not current_thread():
            rest = max(0, due[0] - monotonic())
            sleep(rest if timeout is None else min(rest, max(0, timeout)))
            _pass(0)
            if self._state == 'started':
                return
        super().join(timeout)

    def cancel(self):
        """Has it do nothing when its time comes."""
        self.finished.set()
        for entry in [entry for entry in _waiting if entry[1] is self]:
            _waiting.remove(entry)
            _run(self)

    def run(self):
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


# Timers that wait, with the time when each is due.
_waiting = []


def _run(timer):
    _enter(timer._bootstrap_inner, timer)


def _pass(seconds):
    # So long, or until all timers have come that the end of the program waits for.
    from time import monotonic, sleep
    if seconds is None:
        _waiting[:] = [entry for entry in _waiting if not entry[1].daemon]
    until = None if seconds is None else monotonic() + seconds
    while _waiting:
        due, timer = entry = min(_waiting, key=lambda entry: entry[0])
        if until is not None and due > until:
            break
        timers(False)
        sleep(max(0, due - monotonic()))
        _waiting.remove(entry)
        _run(timer)
    timers(False)
    if until is not None:
        sleep(max(0, until - monotonic()))
    timers(bool(_waiting))


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self._state, self._ident = 'started', _main_number


class _DummyThread(Thread):
    # What finalisers of a thread's values find, which run when it is over.
    def __init__(self):
        super().__init__(name=f'Dummy-{next(_numbers)}', daemon=True)
        self._state, self._ident = 'started', get_ident()
        _dummies[:] = [self]


_numbers, _dummies = count(1), []
_main_thread = _MainThread()
_running.append(_main_thread)


def excepthook(args, /):
    """Prints what ended a thread."""
    import traceback
    if args.exc_type is SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    print(f'Exception in thread {name}:', file=sys.stderr, flush=True)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=sys.stderr)


__excepthook__ = excepthook


def main_thread():
    """The main thread."""
    return _main_thread


def current_thread():
    """The thread that runs."""
    for thread in _running[-1], *_dummies:
        if thread._ident == get_ident():
            return thread
    return _DummyThread()


def active_count():
    """How many threads there are."""
    return len(enumerate())


def enumerate():
    """All threads."""
    return _running + _dummies


def _refused(what):
    def refused(*args, **kwargs):
        unsupported(f'threads: threading.{what}')
    refused.__name__ = refused.__qualname__ = what
    return refused


for _name in ('setprofile', 'settrace', 'setprofile_all_threads', 'settrace_all_threads', 'gettrace',
              'getprofile', 'stack_size'):
    globals()[_name] = _refused(_name)
