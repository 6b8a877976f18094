# asyncio.run(), and the runner that it uses once.

from contextvars import copy_context

from asyncio import base_events, futures, tasks
from asyncio.coroutines import iscoroutine

__all__ = ('Runner', 'run')


class Runner:
    """Runs coroutines in a loop of its own."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._wish = debug, loop_factory
        self._parts = None
        self._ended = False

    def _ready(self):
        # The loop and the context, made when they are first wanted.
        if self._ended:
            raise RuntimeError('Runner is closed')
        if self._parts is None:
            debug, factory = self._wish
            loop = (factory or base_events.new_event_loop)()
            if factory is None:
                futures.set_event_loop(loop)
            if debug is not None:
                loop.set_debug(debug)
            self._parts = loop, copy_context()
        return self._parts

    def __enter__(self):
        self._ready()
        return self

    def __exit__(self, *error):
        self.close()

    def get_loop(self):
        """The loop."""
        return self._ready()[0]

    def run(self, coro, *, context=None):
        """The result of a coroutine."""
        if not iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if futures._get_running_loop() is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        loop, own = self._ready()
        return loop.run_until_complete(loop.create_task(coro, context=context or own))

    def close(self):
        """End what still runs, and the loop."""
        if self._parts is None or self._ended:
            return
        loop, _ = self._parts
        try:
            _end_tasks(loop)
            for last in (loop.shutdown_asyncgens, loop.shutdown_default_executor):
                loop.run_until_complete(last())
        finally:
            self._parts, self._ended = None, True
            if self._wish[1] is None:
                futures.set_event_loop(None)
            loop.close()


def run(main, *, debug=None, loop_factory=None):
    """The result of a coroutine that runs in a new loop."""
    if futures._get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _end_tasks(loop):
    running = futures.all_tasks(loop)
    if running:
        for task in running:
            task.cancel()
        loop.run_until_complete(tasks.gather(*running, return_exceptions=True))
        failed = [task for task in running if not task.cancelled() and task.exception()]
        for task in failed:
            loop.call_exception_handler({'message': 'unhandled exception during asyncio.run() shutdown',
                                         'exception': task.exception(), 'task': task})
