# Locks, and what each thread has for itself, which CPython writes in C (Modules/_threadmodule.c). A thread runs when it is
# started, until it waits or ends; then whoever started it goes on. Of the threads that could go on, the one goes on next
# that could first: so do they in CPython, where each asks for the interpreter's lock as soon as it can.

from itertools import count
from time import monotonic

from _source import leave_fiber, made, run_fiber, sleep, unsupported
from _weakref import ref

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
# A wait for the clock ends so much later than it should, as the system lets it (`PR_SET_TIMERSLACK`).
_SLACK = 6e-5


class _Turn:
    """A thread that has begun and is not over."""

    # Its number, what it does, and whether the program ends without it; what its frames are put aside as, if they are; by
    # what it was woken (True, or False if by the clock; None: it waits); the values that it has for itself while another
    # one runs, the objects whose it has not used, and its contexts. Nothing is made for those where there are none.
    __slots__ = 'ident', 'run', 'handle', 'daemon', 'aside', 'woken', 'values', 'unused', 'contexts'

    def __init__(self):
        self.aside = self.values = self.unused = self.contexts = None
        self.woken = True


# The main thread, and the one that runs; those whose frames stand on the stack, each begun or gone on with by the one
# before it, and all.
_main = _now = _Turn()
_main.ident = 0x7f0000000740
_stack, _turns = [_main], [_main]
# Who can go on, and who waits: until when, for what, who, and how a refusal calls that.
_ready, _waiting = [], []
# What time.sleep() and the end of the program call while there are threads.
_pass = None


def _wait(thing, timeout, what):
    """Whether the thread was woken for something, before the time was over."""
    me = _now
    me.woken = None
    _waiting.append((None if timeout is None or timeout == -1 else monotonic() + timeout + _SLACK, thing, me, what))
    # Where functions in C wait for what it does, the others run above it.
    if me is _main or leave_fiber() is False:
        _let_others_run(me)
    return me.woken


def _may_take(thing, me, blocking, timeout, what):
    # Whether a lock is free or mine, if need be after a wait.
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError('timeout value must be a non-negative number')
    until = None
    while thing._owner and thing._owner != me:
        # Who is woken may find that another one was quicker.
        if until is None:
            until = monotonic() + timeout
        elif timeout != -1:
            timeout = max(0, until - monotonic())
        if not (blocking and _wait(thing, timeout, what)):
            return False
    return True


def _rouse(entry, by):
    _waiting.remove(entry)
    entry[2].woken = by
    _ready.append(entry[2])


def _wake(thing, most=-1):
    """Wakes those that wait for something, the first ones first."""
    if _waiting:
        for entry in [entry for entry in _waiting if entry[1] is thing]:
            if not most:
                break
            most -= 1
            _rouse(entry, True)


def _due(entry):
    return entry[0]


def _let_others_run(me):
    # Until it is this one's turn.
    if any(turn.woken is not None for turn in _stack[:-1]):
        unsupported('waiting in a thread where a function in C has called Python')
    while True:
        due = sorted([entry for entry in _waiting if entry[0] is not None], key=_due)
        if not _ready:
            if not due:
                unsupported(f'waiting in {_waiting[-1][3]} for what no thread does')
            sleep(max(0, due[0][0] - monotonic()))
            _rouse(due.pop(0), False)
        while due and due[0][0] <= monotonic():
            _rouse(due.pop(0), False)
        turn = _ready.pop(0)
        if turn is me:
            return
        _go_on(turn)


def _go_on(turn):
    if turn.aside is None:
        unsupported('a thread that waits where a function in C has called Python, while another one does')
    _switch(turn, turn.aside)


def _switch(turn, what):
    # Runs a thread until it waits or ends.
    global _now
    before = _now
    _exchange(before, turn)
    _now, turn.aside = turn, None
    _stack.append(turn)
    try:
        turn.aside = run_fiber(what)
        if turn.aside is None:
            _turns.remove(turn)
            _wake(_main)
    finally:
        _stack.pop()
        _exchange(turn, before)
        if turn.aside is None:
            # Its values die while it is still the one that runs.
            turn.values = None
        _now = before


def _enter(run, handle, daemon=False):
    # Begins a thread. Those that can go on do so first: the system takes its time to begin one.
    global _pass
    for _ in range(len(_ready)):
        turn = _ready.pop(0)
        if turn.aside is None:
            _ready.append(turn)
        else:
            _go_on(turn)
        if not _ready:
            break
    # The system gives the memory of one that is over to the next one.
    ident, place = _main.ident, 0
    while place < len(_turns):
        place += 1
        if _turns[place - 1].ident == ident:
            ident, place = ident - 0x801000, 0
    turn = _Turn()
    turn.ident = handle.ident = ident
    turn.run, turn.handle, turn.daemon = run, handle, daemon
    _turns.append(turn)
    _pass = _let_pass
    _switch(turn, _begin)


def _begin():
    turn = _now
    turn.run()
    turn.handle._set_done()


def _let_pass(seconds, leaves):
    # So long; or at the end of the program, until all threads are over that it waits for.
    if seconds is not None:
        me = _now
        me.woken = None
        _waiting.append((monotonic() + seconds + _SLACK, None, me, 'time.sleep()'))
        if not leaves:
            _let_others_run(me)
        return
    for call in reversed(_at_exit):
        call()
    while any([not turn.daemon for turn in _turns[1:]]):
        _wait(_main, None, 'the end of the program')


# What is called before the program waits for its threads (`threading._register_atexit`).
_at_exit = []


def not_copied(self, protocol):
    """The __reduce_ex__ of what can be neither copied nor pickled."""
    kind = type(self)
    # The name of a type in C has its module in front.
    name = f'{kind.__module__}.{kind.__qualname__}' if kind.__module__.startswith('_') and kind.__module__ != '__main__' \
        else kind.__qualname__
    raise TypeError(f"cannot pickle '{name}' object")


not_copied.__qualname__ = 'lock.__reduce_ex__'


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
        _wake(self)

    def join(self, timeout=-1):
        """Waits for the thread's end."""
        self._done or _wait(self, timeout, 'Thread.join()')

    def __repr__(self):
        return f'<_thread._ThreadHandle object: ident={self.ident}>'


class lock:
    """A lock: one holder at a time."""

    __module__ = '_thread'
    __slots__ = ('_owner', '__weakref__')
    __layout__ = (40, 'type', 'final')
    __reduce_ex__ = not_copied

    def __init__(self):
        self._owner = False

    def acquire(self, blocking=True, timeout=-1):
        """Take it; whether that was possible."""
        if not _may_take(self, None, blocking, timeout, 'Lock.acquire()'):
            return False
        self._owner = True
        return True

    def release(self):
        """Give it back."""
        if not self._owner:
            raise RuntimeError('release unlocked lock')
        self._owner = False
        _wake(self, 1)

    def locked(self):
        """Whether it is held."""
        return self._owner

    # The old names.
    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        state = 'locked' if self._owner else 'unlocked'
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
        if not _may_take(self, _now.ident, blocking, timeout, 'RLock.acquire()'):
            return False
        self._count, self._owner = self._count + 1, _now.ident
        return True

    def release(self):
        """Give it back once."""
        if not self._is_owned():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = 0
            _wake(self, 1)

    def _is_owned(self):
        return self._owner == _now.ident

    def _recursion_count(self):
        return self._count if self._owner == _now.ident else 0

    def _release_save(self):
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        saved = self._count, self._owner
        self._count, self._owner = 0, 0
        _wake(self, 1)
        return saved

    def _acquire_restore(self, saved, /):
        self.acquire()
        self._count, self._owner = saved

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        state = 'locked' if self._count else 'unlocked'
        return f'<{state} _thread.RLock object owner={self._owner} count={self._count} at {id(self):#x}>'


# All objects with values for each thread, by number; and those that the thread that runs has not used yet whose classes
# prepare them for each one (`_ldata`).
_locals, _unused, _numbers = {}, [], count()


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
        _locals[next(_numbers)] = ref(self)
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


def _exchange(before, turn):
    # All such objects get the values of another thread.
    global _unused
    if (module := made('contextvars')) is not None:
        contexts = module._current
        before.contexts = contexts[:]
        if turn.contexts is None:
            turn.contexts = [module.Context()]
            turn.contexts[0]._entered = True
        contexts[:] = turn.contexts
    if not _locals:
        return
    before.unused, _unused = _unused, turn.unused or []
    kept = before.values = {}
    for number, known in [*_locals.items()]:
        local = known()
        if local is None:
            del _locals[number]
            continue
        kept[number] = object.__getattribute__(local, '__dict__')
        values = (turn.values or {}).pop(number, None)
        if values is None:
            values = {}
            if type(local).__init__ is not object.__init__:
                _unused.append(local)
        object.__setattr__(local, '__dict__', values)


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
    """Begins a thread; the answer is its number."""
    handle = _ThreadHandle()
    _enter(lambda: function(*args, **kwargs), handle, True)
    return handle.ident


def get_ident():
    """The thread's number, an object of its own each time."""
    return _now.ident + 0


def _name_of_running():
    # Until there is `threading`, which replaces this.
    return 'MainThread'


def get_native_id():
    """The thread's number in the operating system."""
    unsupported('threading.get_native_id()')
