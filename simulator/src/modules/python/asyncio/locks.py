# Locks and signals between tasks: each has a line of futures, one for each task that waits.

from collections import deque

from asyncio import futures
from asyncio.exceptions import BrokenBarrierError, CancelledError

__all__ = 'Lock Event Condition Semaphore BoundedSemaphore Barrier'.split()


def waiting(line):
    """How many were neither called nor cancelled."""
    return sum(not place.done() for place in line)


class LoopBound:
    """What belongs to the loop that the first task waits in."""

    _loop = None

    async def _stand(self, line, lost=None):
        # Waits to be called. `lost()` passes on the call of a task that was cancelled before it could answer.
        loop = futures.get_running_loop()
        if self._loop is None:
            self._loop = loop
        elif self._loop is not loop:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        place = loop.create_future()
        line.append(place)
        answered = False
        try:
            await place
            answered = True
        finally:
            line.remove(place)
            if lost and not answered and place.done() and not place.cancelled():
                lost()


def call(line, most):
    """Calls the first `most` that wait; how many there were."""
    called = 0
    for place in line or ():
        if called >= most:
            break
        if not place.done():
            place.set_result(True)
            called += 1
    return called


def call_head(line):
    """Calls the first one, unless it is being called already."""
    if line and not line[0].done():
        line[0].set_result(True)


def shown(thing, state, line=None):
    kind = type(thing)
    if line:
        state = f'{state}, waiters:{len(line)}'
    return f'<{kind.__module__}.{kind.__qualname__} object at {id(thing):#x} [{state}]>'


class Held(LoopBound):
    """What `async with` acquires and releases."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *raised):
        self.release()


class Lock(Held):
    """Held by one task at a time; the others get it in the order of their asking."""

    def __init__(self):
        # The line is there from the first task that waits on.
        self._waiters = None
        self._locked = False

    def __repr__(self):
        return shown(self, 'locked' if self._locked else 'unlocked', self._waiters)

    def locked(self):
        return self._locked

    async def acquire(self):
        # Nobody overtakes a task that has been called and has not run yet.
        if self._locked or not all(place.cancelled() for place in self._waiters or ()):
            if self._waiters is None:
                self._waiters = deque()
            await self._stand(self._waiters, lost=lambda: call_head(self._waiters))
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        call_head(self._waiters)


class Event(LoopBound):
    """A flag: tasks wait until it is set."""

    def __init__(self):
        self._waiters = deque()
        self._value = False

    def __repr__(self):
        return shown(self, 'set' if self._value else 'unset', self._waiters)

    def is_set(self):
        return self._value

    def set(self):
        self._value = True
        call(self._waiters, len(self._waiters))

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            await self._stand(self._waiters)
        return True


class Condition(Held):
    """A lock whose holders can wait for a word from each other."""

    def __init__(self, lock=None):
        lock = lock or Lock()
        self._lock = lock
        self.locked, self.acquire, self.release = lock.locked, lock.acquire, lock.release
        self._waiters = deque()

    def __repr__(self):
        return shown(self, 'locked' if self.locked() else 'unlocked', self._waiters)

    def _must_hold(self, what):
        if not self.locked():
            raise RuntimeError(f'cannot {what} on un-acquired lock')

    async def wait(self):
        self._must_hold('wait')
        self.release()
        try:
            try:
                await self._stand(self._waiters)
            finally:
                await self._take_again()
        except BaseException:
            # It may have been meant for another one.
            call(self._waiters, 1)
            raise
        return True

    async def _take_again(self):
        # Who leaves wait() holds the lock, cancelled or not.
        cancelled = None
        while True:
            try:
                await self.acquire()
            except CancelledError as error:
                cancelled = error
                continue
            break
        if cancelled:
            try:
                raise cancelled
            finally:
                cancelled = None

    async def wait_for(self, predicate):
        while not (answer := predicate()):
            await self.wait()
        return answer

    def notify(self, n=1):
        self._must_hold('notify')
        call(self._waiters, n)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(Held):
    """So many tasks at a time. A task that is called has its unit already."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._waiters, self._value = None, value

    def __repr__(self):
        return shown(self, 'locked' if self.locked() else f'unlocked, value:{self._value}', self._waiters)

    def locked(self):
        return not self._value or not all(place.cancelled() for place in self._waiters or ())

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        try:
            if self._waiters is None:
                self._waiters = deque()
            await self._stand(self._waiters, lost=self._put_back)
        finally:
            self._hand_out()
        return True

    def _put_back(self):
        self._value += 1

    def _hand_out(self):
        self._value -= call(self._waiters, self._value)

    def release(self):
        self._put_back()
        self._hand_out()


class BoundedSemaphore(Semaphore):
    """A semaphore that notices when it is released too often."""

    def __init__(self, value=1):
        self._most = value
        super().__init__(value)

    def release(self):
        if self._value >= self._most:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class Barrier:
    """A place where `parties` tasks meet, and then go on together."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition()
        self._parties, self._state, self._count = parties, 'filling', 0

    def __repr__(self):
        there = '' if self.broken else f', waiters:{self.n_waiting}/{self.parties}'
        return shown(self, self._state + there)

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count if self._state == 'filling' else 0)
    broken = property(lambda self: self._state == 'broken')

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *raised):
        pass

    async def wait(self):
        async with self._cond:
            await self._cond.wait_for(lambda: self._state in ('filling', 'broken'))
            if self.broken:
                raise BrokenBarrierError('Barrier aborted')
            number = self._count
            self._count += 1
            try:
                await self._meet(number)
            finally:
                self._go()
            return number

    async def _meet(self, number):
        if number + 1 == self._parties:
            self._become('draining')
            return
        await self._cond.wait_for(lambda: self._state != 'filling')
        if self._state != 'draining':
            raise BrokenBarrierError('Abort or reset of barrier')

    def _go(self):
        self._count -= 1
        if self._count == 0:
            self._become('broken' if self.broken else 'filling')

    def _become(self, state):
        self._state = state
        self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            self._become('resetting' if self._count else 'filling')

    async def abort(self):
        async with self._cond:
            self._become('broken')
