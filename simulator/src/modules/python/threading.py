# Threads, of which one runs at a time: a thread that is started runs until it waits or ends (see _thread.py).
#
# What an object holds is what CPython's holds, made in the same order and at the same lines (`# line N`, see mod.rs):
# programs count, measure and trace it.

import sys as _sys
import _thread
from _collections import deque as _deque
from itertools import count as _count

from _source import unsupported
from _thread import RLock as _RLock, _ExceptHookArgs as ExceptHookArgs, _at_exit, _enter, _local as local
from _thread import _ThreadHandle, get_ident, get_native_id, lock as Lock
from _weakrefset import WeakSet

__all__ = """get_ident active_count Condition current_thread enumerate main_thread TIMEOUT_MAX Event Lock RLock Semaphore
    BoundedSemaphore Thread Barrier BrokenBarrierError Timer ThreadError setprofile settrace local stack_size
    excepthook ExceptHookArgs gettrace getprofile setprofile_all_threads settrace_all_threads get_native_id""".split()

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0


def RLock(*args, **kwargs):
    """A new lock that its holder can take again."""
    # line 139
    return _RLock(*args, **kwargs)


def _deprecated(old, new):
    from warnings import warn
    warn(f'{old}() is deprecated, {new} instead', DeprecationWarning, stacklevel=3)


def _shown(thing, state):
    kind = type(thing)
    return f'<{kind.__module__}.{kind.__qualname__} at {id(thing):#x}: {state}>'


class Condition:
    """A signal, and the lock that guards what it is about."""

    def __init__(self, lock=None):
        # line 282
        if lock is None:
            lock = RLock()
        self._lock = lock
        # line 286
        self.acquire = lock.acquire
        self.release = lock.release
        # What such a lock has takes the place of the methods here.
        # line 291
        for name in ('_release_save', '_acquire_restore', '_is_owned'):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = _deque()

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *error):
        return self._lock.__exit__(*error)

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, saved):
        self._lock.acquire()

    def _is_owned(self):
        # Whoever asks is the one that holds it.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def _must_hold(self, action):
        if not self._is_owned():
            raise RuntimeError(f'cannot {action} on un-acquired lock')

    def wait(self, timeout=None):
        """Lets go of the lock until somebody notifies; whether one did."""
        self._must_hold('wait')
        # What nobody else has can be taken twice only once it was given back for this one.
        signal = Lock()
        signal.acquire()
        self._waiters.append(signal)
        saved, told = self._release_save(), False
        try:
            told = signal.acquire() if timeout is None else signal.acquire(timeout > 0, timeout if timeout > 0 else -1)
            return told
        finally:
            self._acquire_restore(saved)
            if not told and signal in self._waiters:
                self._waiters.remove(signal)

    def wait_for(self, predicate, timeout=None):
        """What a function says, once that is true or the time is over."""
        from time import monotonic

        until = None
        while not (answer := predicate()):
            rest = timeout
            if timeout is not None:
                now = monotonic()
                until = now + timeout if until is None else until
                rest = until - now
                if rest <= 0:
                    break
            self.wait(rest)
        return answer

    def notify(self, n=1):
        """Has so many go on that wait, the first ones first."""
        self._must_hold('notify')
        while n > 0 and self._waiters:
            self._waiters.popleft().release()
            n -= 1

    def notify_all(self):
        """Has all go on."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """The old name of notify_all()."""
        _deprecated('notifyAll', 'use notify_all()')
        self.notify_all()


class Semaphore:
    """So many holders at once."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        # line 464
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return _shown(self, f'value={self._value}')

    def acquire(self, blocking=True, timeout=None):
        """Take a place, as soon as there is one."""
        if timeout is not None and not blocking:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            free = self._value or blocking and self._cond.wait_for(lambda: self._value, timeout)
            if free:
                self._value -= 1
        return bool(free)

    def release(self, n=1):
        """Give places back."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class BoundedSemaphore(Semaphore):
    """Never more places than at first."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return _shown(self, f'value={self._value}/{self._initial_value}')

    def release(self, n=1):
        if n >= 1 and n > self._initial_value - self._value:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:
    """Something that happens."""

    def __init__(self):
        # line 593
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return _shown(self, 'set' if self._flag else 'unset')

    def is_set(self):
        """Whether it has happened."""
        return self._flag

    def isSet(self):
        """The old name of is_set()."""
        _deprecated('isSet', 'use is_set()')
        return self.is_set()

    def set(self):
        """It has happened: who waits for it goes on."""
        self._flag = True
        if self._cond._waiters:
            with self._cond:
                self._cond.notify_all()

    def clear(self):
        """It has not happened any more."""
        self._flag = False

    def wait(self, timeout=None):
        """Whether it has happened, before the time was over."""
        if self._flag:
            return True
        with self._cond:
            return self._cond.wait(timeout)


class Barrier:
    """A place where so many threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        # line 700
        self._cond = Condition(Lock())
        self._action, self._timeout, self._parties = action, timeout, parties
        # 1 while those that have come go on, -1 while they are turned away, -2 when nobody can pass.
        self._state = 0
        self._count = 0

    def __repr__(self):
        return _shown(self, 'broken' if self.broken else f'waiters={self.n_waiting}/{self.parties}')

    @property
    def parties(self):
        """How many threads pass it together."""
        return self._parties

    @property
    def n_waiting(self):
        """How many wait."""
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        """Whether nobody can pass it."""
        return self._state == -2

    def wait(self, timeout=None):
        """Waits until all have come; the answer is the place in their order."""
        signal = self._cond
        with signal:
            # Those of the round before leave first.
            signal.wait_for(lambda: self._state not in (-1, 1))
            self._must_be_whole()
            place = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._act()
                else:
                    came = signal.wait_for(lambda: self._state, self._timeout if timeout is None else timeout)
                    if not came:
                        self._break()
                    if not came or self._state < 0:
                        raise BrokenBarrierError
                return place
            finally:
                self._count -= 1
                if not self._count and self._state in (-1, 1):
                    self._go(0)

    def _must_be_whole(self):
        if self.broken:
            raise BrokenBarrierError

    def _go(self, state):
        self._state = state
        self._cond.notify_all()

    def _break(self):
        self._go(-2)

    def _act(self):
        try:
            if self._action:
                self._action()
        except:
            self._break()
            raise
        self._go(1)

    def reset(self):
        """As at first: who waits is turned away."""
        with self._cond:
            self._go(-1 if self._count else 0)

    def abort(self):
        """Nobody can pass it until it is reset."""
        with self._cond:
            self._break()


class BrokenBarrierError(RuntimeError):
    """A barrier that threads can't pass any more."""


_counter = _count(1).__next__


def _newname(name_template):
    return name_template % _counter()


# The threads that run now, by number: each was started by the one before it, and runs up to its end before that goes on.
_active = {}
# Those that are about to run.
_limbo = {}
_dangling = WeakSet()


class Thread:
    """A function that runs beside the program: here, when it is started."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        # line 892
        assert group is None, 'group argument must be None for now'
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            # line 898
            name = _newname('Thread-%d')
            if target is not None:
                try:
                    target_name = target.__name__
                    # line 902
                    name += f' ({target_name})'
                except AttributeError:
                    pass
        # line 906
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        if daemon is not None:
            self._daemonic = daemon
        else:
            # line 915
            self._daemonic = current_thread().daemon
        self._ident = None
        # line 918
        self._native_id = None
        self._handle = _ThreadHandle()
        self._started = Event()
        self._initialized = True
        # line 923
        self._stderr = _sys.stderr
        self._invoke_excepthook = _make_invoke_excepthook()
        # line 926
        _dangling.add(self)

    def _must_be_made(self, problem='Thread.__init__() not called'):
        if not self._initialized:
            raise RuntimeError(problem)

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        state = 'stopped' if self._handle.is_done() else 'started' if self._started.is_set() else 'initial'
        daemon = ' daemon' if self._daemonic else ''
        number = '' if self._ident is None else f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {state}{daemon}{number})>'

    def start(self):
        """Runs it, until it waits or ends."""
        self._must_be_made('thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        _limbo[self] = self
        # Who starts a thread waits for its beginning with a lock, which is there while the thread runs at first.
        waiting = Lock()
        _enter(self._bootstrap_inner, self._handle, self._daemonic)

    def run(self):
        """What it does: calls its function."""
        try:
            if self._target is not None:
                # line 992
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap_inner(self):
        self._ident = get_ident()
        self._started.set()
        _active[self._ident] = self
        del _limbo[self]
        try:
            try:
                # line 1041
                self.run()
            except:
                self._invoke_excepthook(self)
        finally:
            # line 1045
            del _active[self._ident]

    def join(self, timeout=None):
        """Waits for its end."""
        self._must_be_made()
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        self._handle.join(-1 if timeout is None else max(timeout, 0))

    def is_alive(self):
        """Whether it runs."""
        self._must_be_made()
        return self._started.is_set() and not self._handle.is_done()

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
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def getName(self):
        """Its name."""
        _deprecated('getName', 'get the name attribute')
        return self.name

    def setName(self, name):
        """Gives it a name."""
        _deprecated('setName', 'set the name attribute')
        self.name = name

    def isDaemon(self):
        """Whether the program ends without it."""
        _deprecated('isDaemon', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        """Says whether the program ends without it."""
        _deprecated('setDaemon', 'set the daemon attribute')
        self.daemon = daemonic


def excepthook(args, /):
    """Prints what ended a thread."""
    import traceback
    if args.exc_type is SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    print(f'Exception in thread {name}:', file=_sys.stderr, flush=True)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=_sys.stderr)


__excepthook__ = excepthook


def _make_invoke_excepthook():
    # A thread keeps what it needs to say how it ended, however late that is.
    old_excepthook = excepthook
    old_sys_excepthook = _sys.excepthook
    sys_exc_info = _sys.exc_info
    local_print = print
    local_sys = _sys

    # line 1281
    def invoke_excepthook(thread):
        try:
            hook = old_excepthook if excepthook is None else excepthook
            args = ExceptHookArgs([*sys_exc_info(), thread])
            # line 1290
            hook(args)
        except Exception as error:
            error.__suppress_context__ = True
            del error
            stderr = thread._stderr if local_sys.stderr is None else local_sys.stderr
            local_print('Exception in threading.excepthook:', file=stderr, flush=True)
            (local_sys.excepthook or old_sys_excepthook)(*sys_exc_info())
        finally:
            args = None

    # line 1313
    return invoke_excepthook


class Timer(Thread):
    """A thread that calls a function later."""

    def __init__(self, interval, function, args=None, kwargs=None):
        # line 1398
        super().__init__()
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Has it do nothing when its time comes."""
        self.finished.set()

    def run(self):
        # line 1341
        if not self.finished.wait(self.interval):
            # line 1343
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, None, None, 'MainThread', daemon=False)
        self._started.set()
        self._ident = get_ident()
        _active[self._ident] = self


class _DummyThread(Thread):
    # What finalisers of a thread's values find, which run when it is over.
    def __init__(self):
        Thread.__init__(self, name=_newname('Dummy-%d'), daemon=True)
        self._started.set()
        self._ident = get_ident()
        _active[self._ident] = self


_main_thread = _MainThread()


_thread._name_of_running = lambda: current_thread().name


def main_thread():
    """The main thread."""
    return _main_thread


def current_thread():
    """The thread that runs."""
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


def currentThread():
    """The old name of current_thread()."""
    _deprecated('currentThread', 'use current_thread()')
    return current_thread()


def activeCount():
    """The old name of active_count()."""
    _deprecated('activeCount', 'use active_count()')
    return active_count()


def active_count():
    """How many threads there are."""
    return len(_active) + len(_limbo)


def _old(name, function):
    def called():
        import warnings
        warnings.warn(f'{name}() is deprecated, use {function.__name__}() instead', DeprecationWarning, stacklevel=2)
        return function()

    called.__name__ = called.__qualname__ = name
    return called


currentThread, activeCount = _old('currentThread', current_thread), _old('activeCount', active_count)


def enumerate():
    """All threads."""
    return list(_active.values()) + list(_limbo.values())


def _register_atexit(func, *arg, **kwargs):
    # Before the threads are waited for.
    _at_exit.append(lambda: func(*arg, **kwargs))


def _refused(what):
    def refused(*args, **kwargs):
        unsupported(f'threads: threading.{what}')
    refused.__name__ = refused.__qualname__ = what
    return refused


for _name in ('setprofile', 'settrace', 'setprofile_all_threads', 'settrace_all_threads', 'gettrace',
              'getprofile', 'stack_size'):
    globals()[_name] = _refused(_name)
