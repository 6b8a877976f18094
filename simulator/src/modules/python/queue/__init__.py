# Queues.

import types
from collections import deque
from heapq import heappop, heappush
from threading import Condition, Lock

from _queue import Empty, SimpleQueue, _checked

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
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError('task_done() called too many times')
            self.unfinished_tasks = left
            if not left:
                self.all_tasks_done.notify_all()

    def join(self):
        with self.all_tasks_done:
            self.all_tasks_done.wait_for(lambda: not self.unfinished_tasks)

    def _is_full(self):
        return 0 < self.maxsize <= self._qsize()

    def full(self):
        with self.mutex:
            return self._is_full()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def qsize(self):
        """How many items wait."""
        with self.mutex:
            return self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            room = self.not_full.wait_for(lambda: self.is_shutdown or not self._is_full(), _checked(block, timeout))
            if not room:
                raise Full
            if self.is_shutdown:
                raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            there = self.not_empty.wait_for(lambda: self._qsize() or self.is_shutdown, _checked(block, timeout))
            if not there:
                raise Empty
            if not self._qsize():
                raise ShutDown
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def _qsize(self):
        store = self.queue
        return len(store)

    __class_getitem__ = classmethod(types.GenericAlias)

    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            while immediate and self._qsize():
                self._get()
                self.unfinished_tasks = max(self.unfinished_tasks - 1, 0)
            # Whoever waits finds it so.
            for signal in self.not_empty, self.not_full, self.all_tasks_done:
                signal.notify_all()


@_store(list, heappush, heappop)
class PriorityQueue(Queue):
    """The smallest first."""


@_store(list, list.append, list.pop)
class LifoQueue(Queue):
    """Last in, first out."""
