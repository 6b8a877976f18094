# Waiting: for a while, for the first of several things, for all of them.

from contextvars import copy_context
from functools import partial
from inspect import isawaitable
from math import isnan

from asyncio import timeouts
from asyncio.coroutines import iscoroutine
from asyncio.exceptions import CancelledError
from asyncio.futures import (
    Future, Task, all_tasks, current_task, get_event_loop, get_running_loop, isfuture, _get_running_loop)

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait', 'wait_for',
           'as_completed', 'sleep', 'gather', 'shield', 'ensure_future', 'current_task', 'all_tasks', 'to_thread')

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'


def create_task(coro, *, name=None, context=None):
    """Run a coroutine in turns with this one."""
    return get_running_loop().create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    """The future itself, or a task for what can be awaited."""
    given = coro_or_future
    if isfuture(given):
        if loop not in (None, given.get_loop()):
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return given
    if iscoroutine(given):
        coro = given
    elif isawaitable(given):
        coro = _awaiting(given)
    else:
        raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
    return (loop or get_event_loop()).create_task(coro)


async def _awaiting(thing):
    return await thing


def _failed(future):
    return not future.cancelled() and future.exception() is not None


def _settle(future, value=None, *_):
    # For a timer or a callback: the future may be done already.
    if not future.done():
        future.set_result(value)


class _Pause:
    # Lets the others have their turn.
    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Go on after so many seconds."""
    if delay <= 0:
        await _Pause()
        return result
    if isnan(delay):
        raise ValueError('Invalid delay: NaN (not a number)')
    loop = get_running_loop()
    over = loop.create_future()
    alarm = loop.call_later(delay, _settle, over, result)
    try:
        return await over
    finally:
        alarm.cancel()


def _no_single(given, wanted):
    if isfuture(given) or iscoroutine(given):
        raise TypeError(f'expect {wanted} of futures, not {type(given).__name__}')


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Those that are done, and those that are not, when enough of them are."""
    _no_single(fs, 'a list')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    watched = fs = set(fs)
    if any(map(iscoroutine, watched)):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')

    def is_enough():
        done = [f for f in watched if f.done()]
        return (len(done) == len(watched) or return_when == FIRST_COMPLETED and done
                or return_when == FIRST_EXCEPTION and any(map(_failed, done)))

    if not is_enough():
        loop = get_running_loop()
        enough = loop.create_future()
        alarm = None if timeout is None else loop.call_later(timeout, _settle, enough)

        def look(_):
            if is_enough():
                _settle(enough)

        for future in watched:
            future.add_done_callback(look)
        try:
            await enough
        finally:
            if alarm is not None:
                alarm.cancel()
            for future in watched:
                future.remove_done_callback(look)
    done = {f for f in watched if f.done()}
    return done, watched - done


async def wait_for(fut, timeout):
    """The result, if it comes within so many seconds."""
    if timeout is None or timeout > 0:
        if not (isfuture(fut) or iscoroutine(fut)):
            fut = _awaiting(fut)
        async with timeouts.timeout(timeout):
            return await fut
    task = ensure_future(fut)
    if not task.done():
        over = get_running_loop().create_future()
        task.add_done_callback(partial(_settle, over, None))
        task.cancel()
        await over
    try:
        return task.result()
    except CancelledError as error:
        raise TimeoutError from error


class _Arrivals:
    # Futures as they come to their end: for `for`, coroutines that give the results; for `async for`, the futures.
    def __init__(self, given, timeout):
        from asyncio.queues import Queue
        loop = get_event_loop()
        self._arrived, self._alarm = Queue(), None
        self._expected = {ensure_future(one, loop=loop) for one in set(given)}
        self._ahead = len(self._expected)
        for future in self._expected:
            future.add_done_callback(self._arrive)
        if self._expected and timeout is not None:
            self._alarm = loop.call_later(timeout, self._give_up)

    def _arrive(self, future):
        if future in self._expected:
            self._expected.remove(future)
            self._arrived.put_nowait(future)
            if self._alarm is not None and not self._expected:
                self._alarm.cancel()

    def _give_up(self):
        for future in self._expected:
            future.remove_done_callback(self._arrive)
            self._arrived.put_nowait(None)
        self._expected = set()

    async def _next_one(self):
        future = await self._arrived.get()
        if future is None:
            raise TimeoutError
        return future

    async def _next_result(self):
        return (await self._next_one()).result()

    def _count_down(self, end):
        if self._ahead == 0:
            raise end
        self._ahead -= 1

    def __iter__(self):
        return self

    __aiter__ = __iter__

    def __next__(self):
        self._count_down(StopIteration)
        return self._next_result()

    async def __anext__(self):
        self._count_down(StopAsyncIteration)
        return await self._next_one()


def as_completed(fs, *, timeout=None):
    """What comes first, first."""
    _no_single(fs, 'an iterable')
    return _Arrivals(fs, timeout)


class _GatheringFuture(Future):
    # The results of several; cancelled, it cancels those.
    is_asked_to_stop = False

    def __init__(self, parts, loop):
        super().__init__(loop=loop)
        self._children = parts

    def cancel(self, msg=None):
        if self.done():
            return False
        stopped = [part for part in self._children if part.cancel(msg=msg)]
        self.is_asked_to_stop = self.is_asked_to_stop or bool(stopped)
        return bool(stopped)


def _outcome(future):
    if future.cancelled():
        return CancelledError(future._cancel_message or '')
    return future.exception() or future.result()


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the results, in the order of what was given."""
    loop, made = _get_running_loop(), {}
    for given in coros_or_futures:
        if given not in made:
            made[given] = part = ensure_future(given, loop=loop)
            loop = loop or part.get_loop()
            if part is not given:
                part._log_destroy_pending = False
    if not made:
        nothing = get_event_loop().create_future()
        nothing.set_result([])
        return nothing
    parts = [made[given] for given in coros_or_futures]
    whole = _GatheringFuture(parts, loop)
    open_parts = len(made)

    def ended(part):
        nonlocal open_parts
        open_parts -= 1
        if whole.done():
            _failed(part)
        elif not return_exceptions and part.cancelled():
            whole.set_exception(part._make_cancelled_error())
        elif not return_exceptions and _failed(part):
            whole.set_exception(part.exception())
        elif not open_parts:
            outcomes = [_outcome(p) if p.cancelled() or _failed(p) else p.result() for p in parts]
            if whole.is_asked_to_stop:
                whole.set_exception(part._make_cancelled_error())
            else:
                whole.set_result(outcomes)

    for part in made.values():
        if not part.done():
            part.add_done_callback(ended)
    for part in [p for p in made.values() if p.done()]:
        ended(part)
    return whole


def shield(arg):
    """The result; cancelling the wait for it does not cancel what gives it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def pass_on(_):
        if outer.cancelled():
            _failed(inner)
        elif inner.cancelled():
            outer.cancel()
        elif _failed(inner):
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    inner.add_done_callback(pass_on)
    outer.add_done_callback(lambda _: inner.done() or inner.remove_done_callback(pass_on))
    return outer


async def to_thread(func, /, *args, **kwargs):
    """The result of a call in a thread, with the values that context variables have here."""
    call = partial(copy_context().run, func, *args, **kwargs)
    return await get_running_loop().run_in_executor(None, call)
