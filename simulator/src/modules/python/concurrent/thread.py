# Calls in threads. As a thread runs when it is started, so does a call when it is submitted.

import threading
from itertools import count

from concurrent.futures import _base

_numbers = count()


class BrokenThreadPool(_base.BrokenExecutor):
    """A thread could not be prepared."""


class ThreadPoolExecutor(_base.Executor):
    """Threads that do calls."""

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._prefix = thread_name_prefix or f'ThreadPoolExecutor-{next(_numbers)}'
        self._initializer, self._initargs = initializer, initargs
        self._prepared, self._closed = False, False

    def submit(self, fn, /, *args, **kwargs):
        if self._closed:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = _base.Future()
        # One thread is enough: it is free again when the next call comes.
        threading.Thread(target=self._do, name=f'{self._prefix}_0', args=(future, fn, args, kwargs)).start()
        return future

    def _do(self, future, fn, args, kwargs):
        if self._initializer is not None and not self._prepared:
            self._prepared = True
            self._initializer(*self._initargs)
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            future.set_exception(error)
            # The exception's frames hold this one.
            self = future = None
        else:
            future.set_result(result)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._closed = True
