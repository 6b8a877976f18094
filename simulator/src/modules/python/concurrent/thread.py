# Calls in threads, which wait for the next one when they have done one.

import threading
from itertools import count
from queue import Empty, SimpleQueue
from weakref import WeakSet, ref

from concurrent.futures import _base

_numbers = count()
# The queues of all pools whose threads are there.
_open = WeakSet()


def _python_exit():
    # The threads end with the program, when they have done what is to be done.
    for pool in list(_open):
        pool.shutdown()


threading._register_atexit(_python_exit)


class BrokenThreadPool(_base.BrokenExecutor):
    """A thread could not be prepared."""


class _WorkItem:
    """A call that is to be done."""

    def __init__(self, future, fn, args, kwargs):
        self.future, self.call = future, (fn, args, kwargs)

    def run(self):
        """Does it, unless it was given up."""
        if not self.future.set_running_or_notify_cancel():
            return
        fn, args, kwargs = self.call
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            # The exception's frames hold this one.
            self = None
        else:
            self.future.set_result(result)


def _work(known, items, prepare, arguments):
    # What a thread does: calls, until the pool is closed or nobody has it any more.
    if prepare is not None:
        try:
            prepare(*arguments)
        except BaseException:
            import logging
            logging.getLogger('concurrent.futures').critical('Exception in initializer:', exc_info=True)
            if (pool := known()) is not None:
                pool._break()
            return
    while True:
        try:
            item = items.get_nowait()
        except Empty:
            if (pool := known()) is not None:
                pool._idle_semaphore.release()
            pool = None
            item = items.get()
        if item is None:
            # The others are to end, too.
            items.put(None)
            return
        item.run()
        item = None


class ThreadPoolExecutor(_base.Executor):
    """Threads that do calls."""

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            # Four more than the processors that a small machine has (`os.process_cpu_count()`).
            max_workers = 6
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._work_queue, self._idle_semaphore = SimpleQueue(), threading.Semaphore(0)
        self._threads = set()
        self._broken = self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f'ThreadPoolExecutor-{next(_numbers)}'
        self._initializer, self._initargs = initializer, initargs

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = _base.Future()
        self._work_queue.put(_WorkItem(future, fn, args, kwargs))
        if not self._idle_semaphore.acquire(timeout=0) and len(self._threads) < self._max_workers:
            self._begin()
        return future

    def _begin(self):
        items = self._work_queue
        _open.add(self)
        # A pool that nobody has any more has its threads end.
        work = ref(self, lambda _: items.put(None)), items, self._initializer, self._initargs
        thread = threading.Thread(target=_work, name=f'{self._thread_name_prefix}_{len(self._threads)}', args=work)
        self._threads.add(thread)
        thread.start()

    def _break(self):
        self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
        while not self._work_queue.empty():
            if (item := self._work_queue.get()) is not None:
                item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        while cancel_futures and not self._work_queue.empty():
            if (item := self._work_queue.get()) is not None:
                item.future.cancel()
        self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
