# Actions at given times. A scheduler asks one function for the time and has another one wait.

import time
from collections import namedtuple
from heapq import heapify, heappop, heappush
from itertools import count
from threading import RLock

__all__ = "scheduler",

# Of two at the same time the one of lower priority comes first, and then the one that was entered first.
Event = namedtuple("Event", "time priority sequence action argument kwargs")

_none_given = object()


class scheduler:
    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue, self._lock = [], RLock()
        self.timefunc, self.delayfunc = timefunc, delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_none_given):
        """Plan an action for a time."""
        keywords = {} if kwargs is _none_given else kwargs
        planned = Event(time, priority, next(self._sequence_generator), action, argument, keywords)
        heappush(self._queue, planned)
        return planned

    def enter(self, delay, priority, action, argument=(), kwargs=_none_given):
        """Plan an action for some time from now."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        self._queue.remove(event)
        heapify(self._queue)

    def empty(self):
        return not self._queue

    def run(self, blocking=True):
        """Act on all events in turn; without blocking only on those that are due, and say how long until the next."""
        while self._queue:
            first, now = self._queue[0], self.timefunc()
            if first.time > now:
                if not blocking:
                    return first.time - now
                self.delayfunc(first.time - now)
            else:
                heappop(self._queue)
                first.action(*first.argument, **first.kwargs)
                # Others may have something to do as well.
                self.delayfunc(0)

    queue = property(lambda self: sorted(self._queue))
