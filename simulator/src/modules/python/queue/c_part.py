# The part of queues that CPython writes in C (Modules/_queuemodule.c).

import types

from _thread import _wait, _wake, not_copied


class Empty(Exception):
    'There is nothing to get.'

    __module__ = '_queue'


def _checked(block, timeout):
    # For how long a call may wait; None is for ever.
    if not block:
        return 0
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return timeout


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
        limit = _checked(block, timeout)
        while not self._items:
            if limit == 0 or not _wait(self, limit, 'SimpleQueue.get()'):
                raise Empty
        return self._items.pop(0)

    def get_nowait(self):
        return self.get(False)

    # Never full, so that nothing else than the item means anything.
    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        _wake(self, 1)

    def put_nowait(self, item):
        self.put(item)
