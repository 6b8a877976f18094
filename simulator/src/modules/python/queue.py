# Queues. The simulator has one thread: what would wait for another one is refused.

import types
from collections import deque
from heapq import heappop, heappush
from _source import unsupported

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    'There is nothing to get.'


# CPython makes it in C.
Empty.__module__ = '_queue'


class Full(Exception):
    'There is no room to put anything.'


class ShutDown(Exception):
    'The queue was shut down.'


def _no_waiting(error, method, block, timeout):
    # The exception that ends a wait. Nothing happens meanwhile, so that it ends at once, unless it would be endless.
    if block:
        if timeout is None:
            unsupported(f"waiting in {method}() for another thread")
        if timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
    return error


class Queue:
    """First in, first out, with a size that may be limited."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.unfinished_tasks, self.is_shutdown = 0, False

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1

    def join(self):
        if self.unfinished_tasks:
            unsupported("waiting in queue.join() for another thread")

    def qsize(self):
        return self._qsize()

    def empty(self):
        return self._qsize() == 0

    def full(self):
        limit = self.maxsize
        return limit > 0 and self._qsize() >= limit

    def put(self, item, block=True, timeout=None):
        if self.is_shutdown:
            raise ShutDown
        limit = self.maxsize
        if limit > 0 and limit <= self._qsize():
            raise _no_waiting(Full, "queue.put", block, timeout)
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if self._qsize():
            return self._get()
        if self.is_shutdown:
            raise ShutDown
        raise _no_waiting(Empty, "queue.get", block, timeout)

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def shutdown(self, immediate=False):
        self.is_shutdown = True
        while immediate and self._qsize():
            self._get()
            self.unfinished_tasks = max(self.unfinished_tasks - 1, 0)

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(types.GenericAlias)


class PriorityQueue(Queue):
    """The smallest first."""

    def _init(self, maxsize):
        self.queue = list()

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = list()

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without a limit."""

    def __init__(self):
        self._queue = deque()

    def put(self, item, block=True, timeout=None):
        # Never full, so that the other two mean nothing.
        self._queue.append(item)

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._queue:
            raise _no_waiting(Empty, "SimpleQueue.get", block, timeout)
        return self._queue.popleft()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._queue

    def qsize(self):
        return len(self._queue)

    __class_getitem__ = classmethod(types.GenericAlias)


SimpleQueue.__module__ = '_queue'
