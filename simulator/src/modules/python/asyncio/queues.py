# Queues between tasks: two lines, of those that bring and of those that fetch.

import collections
import heapq
from types import GenericAlias

from asyncio.locks import Event, LoopBound, call, waiting

__all__ = 'Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown'.split()


class QueueEmpty(Exception):
    """There is nothing to get at once."""


class QueueFull(Exception):
    """There is no room to put something at once."""


class QueueShutDown(Exception):
    """The queue was shut down."""


class Queue(LoopBound):
    """First in, first out. A subclass says by _init, _put and _get what it keeps its items in."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters, self._putters = collections.deque(), collections.deque()
        self._unfinished_tasks = 0
        self._finished = Event()
        self._finished.set()
        self._init(maxsize)
        self._is_shutdown = False

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
        for name, line in (('_getters', self._getters), ('_putters', self._putters)):
            if number := waiting(line):
                yield f'{name}[{number}]'
        if self._unfinished_tasks:
            yield f'tasks={self._unfinished_tasks}'
        if self._is_shutdown:
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
        while not self._is_shutdown and self.full():
            await self._stand(self._putters, lost=lambda: self.full() or call(self._putters, 1))
        self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        call(self._getters, 1)

    async def get(self):
        while not self._is_shutdown and self.empty():
            await self._stand(self._getters, lost=lambda: self.empty() or call(self._getters, 1))
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        call(self._putters, 1)
        return item

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self._finish(1)

    def _finish(self, count):
        self._unfinished_tasks = max(self._unfinished_tasks - count, 0)
        if not self._unfinished_tasks:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            dropped = 0
            while not self.empty():
                self._get()
                dropped += 1
            self._finish(dropped)
        for line in (self._getters, self._putters):
            call(line, len(line))


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
