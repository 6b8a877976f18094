# Queues between tasks: two lines, of those that bring and of those that fetch.

import collections
import heapq
from types import GenericAlias

from asyncio.locks import Event, Line

__all__ = 'Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown'.split()


class QueueEmpty(Exception):
    """There is nothing to get at once."""


class QueueFull(Exception):
    """There is no room to put something at once."""


class QueueShutDown(Exception):
    """The queue was shut down."""


class Queue:
    """First in, first out. A subclass says by _init, _put and _get what it keeps its items in."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, maxsize=0):
        self._maxsize, self._open, self._undone = maxsize, True, 0
        self._fetching, self._bringing = Line(), Line()
        self._all_done = Event()
        self._all_done.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = collections.deque()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    def _facts(self):
        yield f'maxsize={self._maxsize!r}'
        if items := list(getattr(self, '_queue', ())):
            yield f'_queue={items!r}'
        for name, line in (('_getters', self._fetching), ('_putters', self._bringing)):
            if waiting := line.waiting():
                yield f'{name}[{waiting}]'
        if self._undone:
            yield f'tasks={self._undone}'
        if not self._open:
            yield 'shutdown'

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {" ".join(self._facts())}>'

    def __str__(self):
        return f'<{type(self).__name__} {" ".join(self._facts())}>'

    maxsize = property(lambda self: self._maxsize)

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    async def put(self, item):
        while self._open and self.full():
            await self._bringing.stand(self, lost=lambda: self.full() or self._bringing.call(1))
        self.put_nowait(item)

    def put_nowait(self, item):
        if not self._open:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._undone += 1
        self._all_done.clear()
        self._fetching.call(1)

    async def get(self):
        while self._open and self.empty():
            await self._fetching.stand(self, lost=lambda: self.empty() or self._fetching.call(1))
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty if self._open else QueueShutDown
        item = self._get()
        self._bringing.call(1)
        return item

    def task_done(self):
        if self._undone <= 0:
            raise ValueError('task_done() called too many times')
        self._finish(1)

    def _finish(self, count):
        self._undone = max(self._undone - count, 0)
        if not self._undone:
            self._all_done.set()

    async def join(self):
        if self._undone:
            await self._all_done.wait()

    def shutdown(self, immediate=False):
        self._open = False
        if immediate:
            dropped = 0
            while not self.empty():
                self._get()
                dropped += 1
            self._finish(dropped)
        for line in (self._fetching, self._bringing):
            line.call(len(line))


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()


class PriorityQueue(Queue):
    """The least item first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)
