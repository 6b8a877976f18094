# Groups of tasks that end together.

from asyncio import futures
from asyncio.exceptions import CancelledError

__all__ = ('TaskGroup',)

FATAL = (SystemExit, KeyboardInterrupt)


class TaskGroup:
    """At its end `async with` waits for the group's tasks. One that fails has the others cancelled."""

    def __init__(self):
        self._phase = 'new'
        self._cancelling = False
        self._owner = self._loop = None
        self._tasks, self._failures = set(), []
        self._fatal = None
        self._owner_was_cancelled = False
        self._empty = None

    def __repr__(self):
        facts = [f'{name}={len(held)}' for name, held in (('tasks', self._tasks), ('errors', self._failures)) if held]
        if self._cancelling or self._phase != 'new':
            facts.append('cancelling' if self._cancelling else 'entered')
        return '<TaskGroup' + ''.join(' ' + fact for fact in facts) + '>'

    async def __aenter__(self):
        if self._phase != 'new':
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        self._phase = 'entered'
        self._loop = futures.get_running_loop()
        self._owner = futures.current_task(self._loop)
        if self._owner is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        return self

    async def __aexit__(self, kind, raised, traceback):
        self._phase = 'leaving'
        try:
            if raised is not None:
                if isinstance(raised, FATAL):
                    self._fatal = self._fatal or raised
                self._cancel_tasks()
            cancelled = raised if isinstance(raised, CancelledError) else None
            cancelled = await self._outlast_tasks() or cancelled
            if self._owner_was_cancelled and self._owner.uncancel() == 0:
                cancelled = None
            if self._fatal is not None:
                raise self._fatal
            if cancelled is not None and not self._failures:
                raise cancelled
            if raised is not None and not isinstance(raised, CancelledError):
                self._failures.append(raised)
            if self._failures:
                if self._owner.cancelling():
                    # Cancelled from outside as well: the count stays, the request is made anew.
                    self._owner.uncancel()
                    self._owner.cancel()
                # The frame keeps the group, as CPython's does: with its traceback that is a cycle.
                group = BaseExceptionGroup('unhandled errors in a TaskGroup', self._failures)
                raise group from None
        finally:
            # What was raised refers to this frame.
            self._owner = self._fatal = raised = cancelled = None
            self._failures = []

    async def _outlast_tasks(self):
        # Waits until there is no task. A cancellation from outside goes to the tasks first, and is the result.
        cancelled = None
        while self._tasks:
            self._empty = self._loop.create_future()
            try:
                await self._empty
            except CancelledError as error:
                if not self._cancelling:
                    cancelled = error
                    self._cancel_tasks()
        return cancelled

    def create_task(self, coro, *, name=None, context=None):
        """A task for a coroutine, in this group."""
        if self._phase == 'new':
            trouble = 'has not been entered'
        elif self._phase == 'leaving' and not self._tasks:
            trouble = 'is finished'
        elif self._cancelling:
            trouble = 'is shutting down'
        else:
            task = self._loop.create_task(coro, name=name, context=context)
            self._tasks.add(task)
            task.add_done_callback(self._ended)
            return task
        coro.close()
        raise RuntimeError(f'TaskGroup {self!r} {trouble}')

    def _cancel_tasks(self):
        if not self._cancelling:
            self._cancelling = True
            for task in self._tasks:
                task.cancel()

    def _ended(self, task):
        self._tasks.discard(task)
        if not self._tasks and self._empty is not None and not self._empty.done():
            self._empty.set_result(None)
        failure = None if task.cancelled() else task.exception()
        if failure is None:
            return
        self._failures.append(failure)
        if isinstance(failure, FATAL):
            self._fatal = self._fatal or failure
        if self._owner.done():
            self._loop.call_exception_handler(dict(
                message=f'Task {task!r} has errored out but its parent task {self._owner} is already completed',
                exception=failure, task=task))
        elif not self._cancelling and not self._owner_was_cancelled:
            self._cancel_tasks()
            self._owner_was_cancelled = True
            self._owner.cancel()
