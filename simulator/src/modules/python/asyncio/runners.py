# asyncio.run() and what it is made of.

import contextvars

from asyncio import base_events, coroutines, futures, tasks

__all__ = ('Runner', 'run')


class Runner:
    """One event loop for several calls from outside; made when it is first needed."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug, self._factory = debug, loop_factory
        self._loop = self._context = None
        self._closed = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def get_loop(self):
        """The loop."""
        if self._closed:
            raise RuntimeError('Runner is closed')
        if self._loop is None:
            self._loop = (self._factory or base_events.new_event_loop)()
            if self._factory is None:
                futures.set_event_loop(self._loop)
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._context = contextvars.copy_context()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine to its end; its result."""
        if not coroutines.iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        refuse_inside_a_loop('Runner.run()')
        loop = self.get_loop()
        task = loop.create_task(coro, context=context or self._context)
        return loop.run_until_complete(task)

    def close(self):
        """Cancel what is left, and close the loop."""
        loop, self._loop = self._loop, None
        if loop is None:
            return
        self._closed = True
        try:
            cancel_what_is_left(loop)
            # Neither coroutine stays in a name.
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if self._factory is None:
                futures.set_event_loop(None)
            loop.close()


def run(main, *, debug=None, loop_factory=None):
    """Run a coroutine in a loop of its own; its result."""
    refuse_inside_a_loop('asyncio.run()')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def refuse_inside_a_loop(what):
    if futures._get_running_loop() is not None:
        raise RuntimeError(f'{what} cannot be called from a running event loop')


def cancel_what_is_left(loop):
    if left := tasks.all_tasks(loop):
        for task in left:
            task.cancel()
        loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        failure = None if task.cancelled() else task.exception()
        if failure is not None:
            loop.call_exception_handler(dict(
                message='unhandled exception during asyncio.run() shutdown', exception=failure, task=task))
