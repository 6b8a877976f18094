# Locks and signals between tasks. All are made of lines in which tasks stand until they are called.

from asyncio import futures
from asyncio.exceptions import BrokenBarrierError, CancelledError

__all__ = ('Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier')


class _Line:
    """Tasks that wait, first come first. A place is a future, and being called is its result."""

    def __init__(self, owner, give_back=None):
        self.places, self.loop, self.owner_text = [], None, owner.__repr__
        # What a task had to do that was called and cancelled at once.
        self.give_back = give_back

    def check_loop(self):
        running = futures.get_running_loop()
        self.loop = self.loop or running
        if self.loop is not running:
            raise RuntimeError(f'{self.owner_text()} is bound to a different event loop')
        return running

    async def stand(self):
        """Wait to be called."""
        place = self.check_loop().create_future()
        self.places.append(place)
        try:
            await place
        except CancelledError:
            if self.give_back is not None and place.done() and not place.cancelled():
                self.give_back()
            raise
        finally:
            self.places.remove(place)

    def call(self, most=1):
        """Call the first ones that were not called yet; how many."""
        waiting = [place for place in self.places if not place.done()][:most]
        for place in waiting:
            place.set_result(True)
        return len(waiting)

    def call_first(self):
        """Call the one in front, unless it was."""
        if self.places and not self.places[0].done():
            self.places[0].set_result(True)

    def is_occupied(self):
        return any(not place.cancelled() for place in self.places)

    def describe(self, owner, state):
        kind, waiting = type(owner), len(self.places)
        return (f'<{kind.__module__}.{kind.__qualname__} object at {id(owner):#x} '
                f'[{state}{f", waiters:{waiting}" if waiting else ""}]>')


class _Scoped:
    # `async with` takes it and gives it back.
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *error):
        self.release()


class Lock(_Scoped):
    """Held by one task at a time."""

    def __init__(self):
        self._line, self._held = _Line(self), False

    def __repr__(self):
        return self._line.describe(self, 'locked' if self._held else 'unlocked')

    def locked(self):
        """Whether a task holds it."""
        return self._held

    async def acquire(self):
        """Take it, when it is this task's turn."""
        if self._held or self._line.is_occupied():
            try:
                await self._line.stand()
            except CancelledError:
                if not self._held:
                    self._line.call_first()
                raise
        self._held = True
        return True

    def release(self):
        """Give it to the next task."""
        if not self._held:
            raise RuntimeError('Lock is not acquired.')
        self._held = False
        self._line.call_first()


class Event:
    """Something that happens; tasks wait until it has."""

    def __init__(self):
        self._line, self._happened = _Line(self), False

    def __repr__(self):
        return self._line.describe(self, 'set' if self._happened else 'unset')

    def is_set(self):
        """Whether it has happened."""
        return self._happened

    def set(self):
        """It has happened: let all go on."""
        if not self._happened:
            self._happened = True
            self._line.call(len(self._line.places))

    def clear(self):
        """It has not happened any more."""
        self._happened = False

    async def wait(self):
        """Go on once it has happened."""
        if not self._happened:
            await self._line.stand()
        return True


class Condition(_Scoped):
    """A lock, and a line of tasks that gave it up until something changes."""

    def __init__(self, lock=None):
        self._lock = lock or Lock()
        self._line = _Line(self)
        for method in ('locked', 'acquire', 'release'):
            setattr(self, method, getattr(self._lock, method))

    def __repr__(self):
        return self._line.describe(self, 'locked' if self.locked() else 'unlocked')

    def _must_hold(self, action):
        if not self.locked():
            raise RuntimeError(f'cannot {action} on un-acquired lock')

    async def _take_back(self):
        # The lock comes first; a cancellation meanwhile is raised after it.
        late = None
        while True:
            try:
                await self.acquire()
            except CancelledError as error:
                late = error
            else:
                break
        if late is not None:
            raise late

    async def wait(self):
        """Give up the lock, and take it again when called."""
        self._must_hold('wait')
        self._line.check_loop()
        self.release()
        try:
            try:
                await self._line.stand()
            finally:
                await self._take_back()
        except BaseException:
            self._line.call()
            raise
        return True

    async def wait_for(self, predicate):
        """Wait until a function says so."""
        while not (answer := predicate()):
            await self.wait()
        return answer

    def notify(self, n=1):
        """Call so many."""
        self._must_hold('notify')
        self._line.call(n)

    def notify_all(self):
        """Call all."""
        self.notify(len(self._line.places))


class Semaphore(_Scoped):
    """So many tasks at once."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._line, self._free = _Line(self, self._put_back), value

    def __repr__(self):
        return self._line.describe(self, 'locked' if self.locked() else f'unlocked, value:{self._free}')

    def _put_back(self):
        self._free += 1

    @property
    def _value(self):
        return self._free

    def locked(self):
        """Whether a task would have to wait."""
        return not self._free or self._line.is_occupied()

    async def acquire(self):
        """Take a place, when there is one."""
        if not self.locked():
            self._free -= 1
            return True
        try:
            await self._line.stand()
        finally:
            self._hand_out()
        return True

    def _hand_out(self):
        # A place that is called is taken.
        self._free -= self._line.call(self._free)

    def release(self):
        """Give a place back."""
        self._free += 1
        self._free -= self._line.call()


class BoundedSemaphore(Semaphore):
    """Never more places than at first."""

    def __init__(self, value=1):
        super().__init__(value)
        self._all = value

    def release(self):
        if self._free >= self._all:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class Barrier:
    """Holds tasks back until so many have come."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self._wanted, self._inside, self._phase = parties, 0, 'filling'
        self._change = Condition()

    def __repr__(self):
        shown = self._phase if self.broken else f'{self._phase}, waiters:{self.n_waiting}/{self._wanted}'
        return f'<{__name__}.{type(self).__qualname__} object at {id(self):#x} [{shown}]>'

    parties = property(lambda self: self._wanted)
    n_waiting = property(lambda self: self._inside if self._phase == 'filling' else 0)
    broken = property(lambda self: self._phase == 'broken')

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *error):
        return None

    async def wait(self):
        """Wait for the others; which one this is."""
        async with self._change:
            await self._change.wait_for(lambda: self._phase in ('filling', 'broken'))
            if self.broken:
                raise BrokenBarrierError('Barrier aborted')
            number = self._inside
            self._inside += 1
            try:
                if self._inside == self._wanted:
                    self._set('draining')
                else:
                    await self._change.wait_for(lambda: self._phase != 'filling')
                    if self._phase != 'draining':
                        raise BrokenBarrierError('Abort or reset of barrier')
                return number
            finally:
                self._inside -= 1
                if not self._inside:
                    self._set('broken' if self.broken else 'filling')

    def _set(self, phase):
        self._phase = phase
        self._change.notify_all()

    async def reset(self):
        """Send those that wait away with an error."""
        async with self._change:
            self._set('resetting' if self._inside else 'filling')

    async def abort(self):
        """Give it up."""
        async with self._change:
            self._set('broken')
