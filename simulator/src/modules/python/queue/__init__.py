# Queues. The simulator has one thread: what would wait for another one is refused.

import types
from collections import deque
from heapq import heappop, heappush
from threading import Condition, Lock

from _queue import Empty, SimpleQueue, _no_waiting
from _source import unsupported

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Full(Exception):
    'There is no room to put anything.'


class ShutDown(Exception):
    'The queue was shut down.'


def _store(make, add, take):
    # The hooks of a kind of queue: what it keeps its items in, and how they come in and out.
    def hooked(kind):
        def _init(self, limit):
            self.queue = make()

        def _put(self, value):
            add(self.queue, value)

        def _get(self):
            return take(self.queue)

        for hook in _init, _put, _get:
            hook.__qualname__ = f'{kind.__name__}.{hook.__name__}'
            setattr(kind, hook.__name__, hook)
        return kind
    return hooked


@_store(deque, deque.append, deque.popleft)
class Queue:
    """First in, first out, with a size that may be limited."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        # Programs that reach into a queue hold its lock meanwhile.
        self.mutex = Lock()
        self.not_empty, self.not_full, self.all_tasks_done = (Condition(self.mutex) for _ in range(3))
        self.unfinished_tasks, self.is_shutdown = 0, False

    def task_done(self):
        left = self.unfinished_tasks - 1
        if left < 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks = left

    def join(self):
        if self.unfinished_tasks:
            unsupported("waiting in queue.join() for another thread")

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def empty(self):
        return not self._qsize()

    def qsize(self):
        """How many items wait."""
        return self._qsize()

    def put(self, item, block=True, timeout=None):
        if self.is_shutdown:
            raise ShutDown
        if 0 < self.maxsize <= self._qsize():
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
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def _qsize(self):
        store = self.queue
        return len(store)

    __class_getitem__ = classmethod(types.GenericAlias)

    def shutdown(self, immediate=False):
        self.is_shutdown = True
        while immediate and self._qsize():
            self._get()
            self.unfinished_tasks = max(self.unfinished_tasks - 1, 0)


@_store(list, heappush, heappop)
class PriorityQueue(Queue):
    """The smallest first."""


@_store(list, list.append, list.pop)
class LifoQueue(Queue):
    """Last in, first out."""
