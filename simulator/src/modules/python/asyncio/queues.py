# Queues between tasks: a store of items, and two lines of tasks, for items and for room.

import heapq
from collections import deque
from types import GenericAlias

from asyncio.locks import Event, _Line
from asyncio.exceptions import CancelledError

__all__ = ('Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty', 'QueueShutDown')


class QueueEmpty(Exception):
    """There is no item."""


class QueueFull(Exception):
    """There is no room."""


class QueueShutDown(Exception):
    """It takes and gives nothing any more."""


class Queue:
    """First in, first out."""

    # How the store is made, filled and emptied.
    _make, _add, _take = deque, deque.append, deque.popleft

    def __init__(self, maxsize=0):
        self._limit, self._open = maxsize, True
        self._items = self._make()
        self._for_item, self._for_room = _Line(self), _Line(self)
        self._undone, self._all_done = 0, Event()
        self._all_done.set()

    __class_getitem__ = classmethod(GenericAlias)
    maxsize = property(lambda self: self._limit)

    def _state(self):
        state = [f'maxsize={self._limit!r}']
        if self._items:
            state.append(f'_queue={list(self._items)!r}')
        for name, line in (('_getters', self._for_item), ('_putters', self._for_room)):
            if line.places:
                state.append(f'{name}[{len(line.places)}]')
        if self._undone:
            state.append(f'tasks={self._undone}')
        return ' '.join(state if self._open else state + ['shutdown'])

    def __str__(self):
        return f'<{type(self).__name__} {self._state()}>'

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._state()}>'

    def qsize(self):
        """The number of items."""
        return len(self._items)

    def empty(self):
        """Whether there is no item."""
        return not self._items

    def full(self):
        """Whether there is no room."""
        return 0 < self._limit <= len(self._items)

    async def _wait_while(self, blocked, line):
        while blocked():
            if not self._open:
                raise QueueShutDown
            try:
                await line.stand()
            except CancelledError:
                # Another one may do what this one was called for.
                if not blocked():
                    line.call()
                raise

    async def put(self, item):
        """Put an item in when there is room."""
        await self._wait_while(self.full, self._for_room)
        self.put_nowait(item)

    def put_nowait(self, item):
        """Put an item in now."""
        if not self._open:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        type(self)._add(self._items, item)
        self._undone += 1
        self._all_done.clear()
        self._for_item.call()

    async def get(self):
        """Take an item out when there is one."""
        await self._wait_while(self.empty, self._for_item)
        return self.get_nowait()

    def get_nowait(self):
        """Take an item out now."""
        if not self._items:
            raise QueueEmpty if self._open else QueueShutDown
        item = type(self)._take(self._items)
        self._for_room.call()
        return item

    def task_done(self):
        """The work on one item is done."""
        if not self._undone:
            raise ValueError('task_done() called too many times')
        self._finish(1)

    def _finish(self, count):
        self._undone = max(0, self._undone - count)
        if not self._undone:
            self._all_done.set()

    async def join(self):
        """Wait until the work on all items is done."""
        await self._all_done.wait()

    def shutdown(self, immediate=False):
        """Take no more items; with `immediate`, give none either."""
        self._open = False
        if immediate:
            left = len(self._items)
            self._items.clear()
            self._finish(left)
        for line in (self._for_item, self._for_room):
            line.call(len(line.places))


class PriorityQueue(Queue):
    """The least item comes first."""

    _make, _add, _take = list, heapq.heappush, heapq.heappop


class LifoQueue(Queue):
    """Last in, first out."""

    _make, _add, _take = list, list.append, list.pop
