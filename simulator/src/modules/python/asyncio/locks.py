# Locks and signals between tasks: each has a line of futures, one for each task that waits.

import collections

from asyncio import futures
from asyncio.exceptions import BrokenBarrierError, CancelledError

__all__ = 'Lock Event Condition Semaphore BoundedSemaphore Barrier'.split()


class Line:
    """Tasks that stand in line for something; they belong to the loop that the first one runs in."""

    def __init__(self):
        self.places = collections.deque()
        self.loop = None

    def __len__(self):
        return len(self.places)

    def waiting(self):
        """How many were neither called nor cancelled."""
        return sum(not place.done() for place in self.places)

    async def stand(self, owner, lost=None):
        """Wait to be called, for something of `owner`. `lost()` passes on the call of a task that was cancelled before it could answer."""
        loop = futures.get_running_loop()
        if self.loop not in (None, loop):
            raise RuntimeError(f'{owner!r} is bound to a different event loop')
        self.loop = loop
        place = loop.create_future()
        self.places.append(place)
        answered = False
        try:
            await place
            answered = True
        finally:
            self.places.remove(place)
            if lost and not answered and place.done() and not place.cancelled():
                lost()

    def call(self, most):
        """Call the first `most` that wait; how many there were."""
        called = 0
        for place in self.places:
            if called >= most:
                break
            if not place.done():
                place.set_result(True)
                called += 1
        return called

    def call_head(self):
        """Call the first one, unless it is being called already."""
        if self.places and not self.places[0].done():
            self.places[0].set_result(True)


def shown(thing, state, line=()):
    kind = type(thing)
    if line:
        state = f'{state}, waiters:{len(line)}'
    return f'<{kind.__module__}.{kind.__qualname__} object at {id(thing):#x} [{state}]>'


class Held:
    """What `async with` acquires and releases."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *raised):
        self.release()


class Lock(Held):
    """Held by one task at a time; the others get it in the order of their asking."""

    def __init__(self):
        self._line = Line()
        self._taken = False

    def __repr__(self):
        return shown(self, 'locked' if self._taken else 'unlocked', self._line)

    def locked(self):
        return self._taken

    async def acquire(self):
        # Nobody overtakes a task that has been called and has not run yet.
        if self._taken or not all(place.cancelled() for place in self._line.places):
            await self._line.stand(self, lost=self._line.call_head)
        self._taken = True
        return True

    def release(self):
        if not self._taken:
            raise RuntimeError('Lock is not acquired.')
        self._taken = False
        self._line.call_head()


class Event:
    """A flag: tasks wait until it is set."""

    def __init__(self):
        self._line = Line()
        self._flag = False

    def __repr__(self):
        return shown(self, 'set' if self._flag else 'unset', self._line)

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True
        self._line.call(len(self._line))

    def clear(self):
        self._flag = False

    async def wait(self):
        if not self._flag:
            await self._line.stand(self)
        return True


class Condition(Held):
    """A lock whose holders can wait for a word from each other."""

    def __init__(self, lock=None):
        lock = lock or Lock()
        self._lock, self._line = lock, Line()
        self.acquire, self.release, self.locked = lock.acquire, lock.release, lock.locked

    def __repr__(self):
        return shown(self, 'locked' if self.locked() else 'unlocked', self._line)

    def _must_hold(self, what):
        if not self.locked():
            raise RuntimeError(f'cannot {what} on un-acquired lock')

    async def wait(self):
        self._must_hold('wait')
        self.release()
        try:
            try:
                await self._line.stand(self)
            finally:
                await self._take_again()
        except BaseException:
            # It may have been meant for another one.
            self._line.call(1)
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
        self._line.call(n)

    def notify_all(self):
        self.notify(len(self._line))


class Semaphore(Held):
    """So many tasks at a time. A task that is called has its unit already."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._value, self._line = value, Line()

    def __repr__(self):
        return shown(self, 'locked' if self.locked() else f'unlocked, value:{self._value}', self._line)

    def locked(self):
        return not self._value or not all(place.cancelled() for place in self._line.places)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        try:
            await self._line.stand(self, lost=self._put_back)
        finally:
            self._hand_out()
        return True

    def _put_back(self):
        self._value += 1

    def _hand_out(self):
        self._value -= self._line.call(self._value)

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
        self._parties, self._inside = parties, 0
        self._state = 'filling'
        self._changed = Condition()

    def __repr__(self):
        there = '' if self.broken else f', waiters:{self.n_waiting}/{self.parties}'
        return shown(self, self._state + there)

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._inside if self._state == 'filling' else 0)
    broken = property(lambda self: self._state == 'broken')

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *raised):
        pass

    async def wait(self):
        async with self._changed:
            await self._changed.wait_for(lambda: self._state in ('filling', 'broken'))
            if self.broken:
                raise BrokenBarrierError('Barrier aborted')
            number = self._inside
            self._inside += 1
            try:
                await self._meet(number)
            finally:
                self._go()
            return number

    async def _meet(self, number):
        if number + 1 == self._parties:
            self._become('draining')
            return
        await self._changed.wait_for(lambda: self._state != 'filling')
        if self._state != 'draining':
            raise BrokenBarrierError('Abort or reset of barrier')

    def _go(self):
        self._inside -= 1
        if self._inside == 0:
            self._become('broken' if self.broken else 'filling')

    def _become(self, state):
        self._state = state
        self._changed.notify_all()

    async def reset(self):
        async with self._changed:
            self._become('resetting' if self._inside else 'filling')

    async def abort(self):
        async with self._changed:
            self._become('broken')
