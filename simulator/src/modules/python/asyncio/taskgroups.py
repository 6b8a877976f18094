# Tasks that end together.

from asyncio import futures
from asyncio.exceptions import CancelledError

__all__ = ('TaskGroup',)


class TaskGroup:
    """A block that ends when its tasks have; when one of them fails, the others are cancelled."""

    def __init__(self):
        self._owner = None
        self._phase = 'new'
        self._members, self._failures = set(), []
        self._stopping = self._owner_told = False
        self._last_one = None

    def __repr__(self):
        facts = [f'{name}={len(group)}' for name, group in (('tasks', self._members), ('errors', self._failures or ()))
                 if group]
        facts += ['cancelling'] if self._stopping else ['entered'] if self._phase != 'new' else []
        return ' '.join(['<TaskGroup', *facts]) + '>'

    async def __aenter__(self):
        if self._phase != 'new':
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        self._phase = 'open'
        self._owner = futures.current_task()
        if self._owner is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        return self

    def create_task(self, coro, *, name=None, context=None):
        """Add a task."""
        refused = ('has not been entered' if self._phase == 'new'
                   else 'is finished' if self._phase == 'closing' and not self._members
                   else 'is shutting down' if self._stopping else None)
        if refused:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} {refused}')
        task = self._owner.get_loop().create_task(coro, name=name, context=context)
        self._members.add(task)
        task.add_done_callback(self._ended)
        return task

    def _stop(self):
        self._stopping = True
        for task in [t for t in self._members if not t.done()]:
            task.cancel()

    def _ended(self, task):
        self._members.discard(task)
        if not self._members and self._last_one is not None and not self._last_one.done():
            self._last_one.set_result(None)
        failure = None if task.cancelled() else task.exception()
        if failure is None:
            return
        self._failures.append(failure)
        if not self._stopping and not self._owner_told:
            self._stop()
            # The owner may wait for something else inside the block.
            self._owner_told = True
            self._owner.cancel()

    async def _wait_for_members(self):
        # The cancellation of the owner that came meanwhile, if any.
        cancelled = None
        while self._members:
            self._last_one = self._owner.get_loop().create_future()
            try:
                await self._last_one
            except CancelledError as error:
                if not self._stopping:
                    cancelled = error
                    self._stop()
        return cancelled

    async def __aexit__(self, kind, error, trace):
        self._phase = 'closing'
        cancelled = error if isinstance(error, CancelledError) else None
        if self._owner_told and self._owner.uncancel() == 0:
            cancelled = None
        if error is not None and not self._stopping:
            self._stop()
        cancelled = await self._wait_for_members() or cancelled
        failures, self._failures = self._failures, None
        for final in [error, *failures]:
            if isinstance(final, (SystemExit, KeyboardInterrupt)):
                raise final
        if cancelled is not None and not failures:
            raise cancelled
        if error is not None and not isinstance(error, CancelledError):
            failures.append(error)
        if failures:
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', failures) from None
