# Results to come.

from collections import namedtuple
from threading import Condition
from time import monotonic

from _thread import _wait, _wake

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'
PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED = (
    'PENDING', 'RUNNING', 'CANCELLED', 'CANCELLED_AND_NOTIFIED', 'FINISHED')
_NAMES = {CANCELLED_AND_NOTIFIED: 'cancelled'}

TimeoutError = TimeoutError
DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


class Error(Exception):
    """Of futures."""


class CancelledError(Error):
    """The call was cancelled."""


class InvalidStateError(Error):
    """The future has a result already."""


class BrokenExecutor(RuntimeError):
    """An executor that can do no more."""


class Future:
    """The result of a call."""

    def __init__(self):
        self._condition = Condition()
        self._state, self._result, self._exception = PENDING, None, None
        # Where whoever waits for several finds them in the order in which they were done.
        self._waiters, self._done_callbacks = [], []

    def __repr__(self):
        state = _NAMES.get(self._state, self._state.lower())
        if self._state == FINISHED:
            what = 'returned' if self._exception is None else 'raised'
            shown = self._result if self._exception is None else self._exception
            state = f'{state} {what} {type(shown).__name__}'
        return f'<{type(self).__name__} at {id(self):#x} state={state}>'

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Whether the call is being done."""
        return self._state == RUNNING

    def done(self):
        """Whether there is a result, or will be none."""
        return self._state == FINISHED or self.cancelled()

    def cancel(self):
        """Gives the call up, if it is not being done yet."""
        if self._state in (RUNNING, FINISHED):
            return False
        if not self.cancelled():
            self._end(CANCELLED)
        return True

    def add_done_callback(self, fn):
        """Has a function called when it is done."""
        if self.done():
            self._call(fn)
        else:
            self._done_callbacks.append(fn)

    def _call(self, fn):
        try:
            fn(self)
        except Exception:
            import logging
            logging.getLogger('concurrent.futures').exception('exception calling callback for %r', self)

    def _end(self, state):
        self._state = state
        for done in self._waiters:
            done.append(self)
            _wake(done)
        _wake(self)
        for fn in self._done_callbacks:
            self._call(fn)

    def _wait(self, timeout):
        if not self.done() and not _wait(self, timeout, 'Future.result()'):
            raise TimeoutError()
        if self.cancelled():
            raise CancelledError()

    def result(self, timeout=None):
        """What the call returned; or raises what it raised."""
        self._wait(timeout)
        if self._exception is None:
            return self._result
        try:
            raise self._exception
        finally:
            # The exception's frames hold this one.
            self = None

    def exception(self, timeout=None):
        """What the call raised."""
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        """Whether the call is to be done."""
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            return False
        if self._state != PENDING:
            raise RuntimeError('Future in unexpected state')
        self._state = RUNNING
        return True

    def _must_be_open(self):
        if self.done():
            raise InvalidStateError(f'{self._state}: {self!r}')

    def set_result(self, result):
        """Says what the call returned."""
        self._must_be_open()
        self._result = result
        self._end(FINISHED)

    def set_exception(self, exception):
        """Says what the call raised."""
        self._must_be_open()
        self._exception = exception
        self._end(FINISHED)


class Executor:
    """What does calls."""

    def submit(self, fn, /, *args, **kwargs):
        """Does a call; the answer is its result to come."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of a call for each group of arguments, in their order."""
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return self._results(futures, timeout)

    def _results(self, futures, timeout):
        until = None if timeout is None else monotonic() + timeout
        futures.reverse()
        try:
            while futures:
                yield futures.pop().result(None if until is None else until - monotonic())
        finally:
            for future in futures:
                future.cancel()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """No more calls are to come."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _in_order(fs, until):
    # The futures as they are done, those first that are; and None if the time is over before.
    done = [future for future in fs if future.done()]
    missing = [future for future in fs if not future.done()]
    for future in missing:
        future._waiters.append(done)
    left = len(fs)
    try:
        while left:
            if not done:
                rest = None if until is None else until - monotonic()
                if rest is not None and rest <= 0 or not _wait(done, rest, 'as_completed()'):
                    yield None
                    return
            left -= 1
            yield done.pop(0)
    finally:
        for future in missing:
            future._waiters = [other for other in future._waiters if other is not done]


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """The futures that are done, and the others."""
    fs = set(fs)

    def are_enough(done):
        return len(done) == len(fs) or done and return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and any(
            not future.cancelled() and future.exception() for future in done)

    done = {future for future in fs if future.done()}
    if not are_enough(done):
        for future in _in_order(fs, None if timeout is None else monotonic() + timeout):
            if future is None:
                break
            done.add(future)
            if are_enough(done):
                break
        done = {future for future in fs if future.done()}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures as they are done."""
    until = None if timeout is None else monotonic() + timeout
    fs = set(fs)
    left = len(fs)
    for future in _in_order(fs, until):
        if future is None:
            raise TimeoutError(f'{left} (of {len(fs)}) futures unfinished')
        left -= 1
        yield future
        del future
