# The part of queues that CPython writes in C (Modules/_queuemodule.c). The simulator has one thread: what would wait for
# another one is refused.

import types

from _source import unsupported
from _thread import not_copied


class Empty(Exception):
    'There is nothing to get.'

    __module__ = '_queue'


def _no_waiting(error, method, block, timeout):
    # The exception that ends a wait. Nothing happens meanwhile, so that it ends at once, unless it would be endless.
    if block:
        if timeout is None:
            unsupported(f"waiting in {method}() for another thread")
        if timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
    return error


class SimpleQueue:
    """First in, first out, without a limit."""

    __class_getitem__ = classmethod(types.GenericAlias)
    __module__ = '_queue'
    __slots__ = ('_items', '__weakref__')
    __layout__ = (72, '_items type')
    __reduce_ex__ = not_copied

    def __init__(self):
        self._items = []

    def qsize(self):
        items = self._items
        return len(items)

    def empty(self):
        return self.qsize() == 0

    def get(self, block=True, timeout=None):
        if (timeout or 0) < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if self.empty():
            raise _no_waiting(Empty, "SimpleQueue.get", block, timeout)
        return self._items.pop(0)

    def get_nowait(self):
        return self.get(False)

    # Never full, so that nothing else than the item means anything.
    def put(self, item, block=True, timeout=None):
        self._items.append(item)

    def put_nowait(self, item):
        self.put(item)
