# The event loop. There is one thread and nothing to wait for but the clock, which sleep() moves on.

import collections
import contextvars
import heapq
import sys
import time
import weakref

from asyncio import futures


class Handle:
    """A callback that the loop is going to call."""

    __slots__ = ('_callback', '_args', '_cancelled', '_loop', '_context', '__weakref__')

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._callback, self._args, self._loop = callback, args, loop
        self._cancelled = False

    def _repr_info(self):
        info = [self.__class__.__name__]
        if self._cancelled:
            info.append('cancelled')
        if self._callback is not None:
            info.append(futures._callback_name(self._callback))
        return info

    def __repr__(self):
        return f'<{" ".join(self._repr_info())}>'

    def get_context(self):
        """The context the callback runs in."""
        return self._context

    def cancel(self):
        """Do not call it."""
        if not self._cancelled:
            self._cancelled = True
            self._callback = self._args = None

    def cancelled(self):
        """Whether it was cancelled."""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                'message': f'Exception in callback {futures._callback_name(self._callback)}',
                'exception': exc,
                'handle': self,
            })


class TimerHandle(Handle):
    """A callback that the loop calls at a time."""

    __slots__ = ('_when',)

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        """When it is called, on the loop's clock."""
        return self._when

    def __lt__(self, other):
        return self._when < other._when

    def _repr_info(self):
        info = super()._repr_info()
        info.insert(2 if self._cancelled else 1, f'when={self._when}')
        return info


class AbstractEventLoop:
    """What every event loop is."""


class BaseEventLoop(AbstractEventLoop):
    """A loop that calls what is ready, and sleeps until the next time."""

    def __init__(self):
        self._ready = collections.deque()
        self._scheduled = []
        self._closed = False
        self._stopping = False
        self._running = False
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._asyncgens = weakref.WeakSet()

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} closed={self.is_closed()} '
                f'debug={self.get_debug()}>')

    def time(self):
        """The loop's clock."""
        return time.monotonic()

    def create_future(self):
        """A new future."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """A task for a coroutine."""
        self._check_closed()
        if self._task_factory is not None:
            task = self._task_factory(self, coro) if context is None else (
                self._task_factory(self, coro, context=context))
            task.set_name(name)
            return task
        return futures.Task(coro, loop=self, name=name, context=context)

    def set_task_factory(self, factory):
        """Set what makes tasks."""
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        """What makes tasks, or None."""
        return self._task_factory

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_callback(self, callback, method):
        from asyncio import coroutines
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    def call_soon(self, callback, *args, context=None):
        """Call it in the next round."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, 'call_soon')
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        """Call it after so many seconds."""
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Call it at a time."""
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        timer = TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        return timer

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if futures._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        """Run until stop() is called."""
        self._check_closed()
        self._check_running()
        hooks = sys.get_asyncgen_hooks()
        try:
            self._running = True
            sys.set_asyncgen_hooks(firstiter=self._asyncgens.add, finalizer=self._finalize_asyncgen)
            futures._set_running_loop(self)
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            futures._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        """Run until a future or coroutine is done; its result."""
        from asyncio import tasks
        self._check_closed()
        self._check_running()
        is_new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def _run_once(self):
        scheduled = self._scheduled
        while scheduled and scheduled[0]._cancelled:
            heapq.heappop(scheduled)
        if not self._ready and not self._stopping:
            if not scheduled:
                from _source import unsupported
                unsupported('an event loop that waits for what no task does')
            delay = scheduled[0]._when - self.time()
            if delay > 0:
                time.sleep(delay)
        now = self.time()
        while scheduled and scheduled[0]._when <= now:
            self._ready.append(heapq.heappop(scheduled))
        # What these add is left for the next round.
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    def stop(self):
        """End run_forever() after this round."""
        self._stopping = True

    def close(self):
        """End the loop for good."""
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    def is_closed(self):
        """Whether it was closed."""
        return self._closed

    def is_running(self):
        """Whether it runs."""
        return self._running

    def get_debug(self):
        """Whether it is in debug mode."""
        return self._debug

    def set_debug(self, enabled):
        """Set the debug mode."""
        self._debug = enabled

    def _finalize_asyncgen(self, agen):
        self._asyncgens.discard(agen)
        if not self._closed:
            self.call_soon(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Close the asynchronous generators that are left."""
        if not len(self._asyncgens):
            return
        closing = list(self._asyncgens)
        self._asyncgens.clear()
        from asyncio import tasks
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                    'exception': result,
                    'asyncgen': agen,
                })

    async def shutdown_default_executor(self, timeout=None):
        """There is no executor."""

    def run_in_executor(self, executor, func, *args):
        from _source import unsupported
        unsupported('threads: loop.run_in_executor')

    def get_exception_handler(self):
        """What is called for errors that nobody sees, or None."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Set what is called for errors that nobody sees."""
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def call_exception_handler(self, context):
        """Report an error that nobody sees."""
        if self._exception_handler is not None:
            self._exception_handler(self, context)
        else:
            self.default_exception_handler(context)

    def default_exception_handler(self, context):
        """Log an error that nobody sees."""
        import logging
        exception = context.get('exception')
        lines = [context.get('message') or 'Unhandled exception in event loop']
        lines += [f'{key}: {context[key]!r}' for key in sorted(context) if key not in ('message', 'exception')]
        info = (type(exception), exception, exception.__traceback__) if exception is not None else False
        logging.getLogger('asyncio').error('\n'.join(lines), exc_info=info)


class _UnixSelectorEventLoop(BaseEventLoop):
    """The loop that CPython uses on Linux."""


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        # It goes through the loop by itself.
        return
    future.get_loop().stop()


SelectorEventLoop = _UnixSelectorEventLoop


def new_event_loop():
    """A new event loop."""
    return SelectorEventLoop()
