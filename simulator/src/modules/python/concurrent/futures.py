# Calls that are done elsewhere, and their results to come.

from concurrent.futures._base import (
    ALL_COMPLETED, BrokenExecutor, CancelledError, Executor, FIRST_COMPLETED, FIRST_EXCEPTION, Future,
    InvalidStateError, TimeoutError, as_completed, wait)

__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError',
           'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor',
           'ThreadPoolExecutor']


def __getattr__(name):
    # Most programs have no use for the module with the threads.
    if name != 'ThreadPoolExecutor':
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    from concurrent.futures import thread
    globals()[name] = thread.ThreadPoolExecutor
    return thread.ThreadPoolExecutor


class ProcessPoolExecutor(Executor):
    """Calls in other processes, of which there are none here."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        from _source import unsupported
        unsupported('concurrent.futures.ProcessPoolExecutor')
