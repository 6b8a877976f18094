# The event loop. There is nothing to wait for but the clock, which sleeping moves on, and other threads. What is to be
# called soon stands in a queue; what is to be called at a time stands in a heap.

import heapq
import math
import sys
import time
import weakref
from collections import deque
from contextvars import copy_context

from asyncio import futures


class Handle:
    """A call that the loop is going to make."""

    __slots__ = ('_call', '_loop', '_context', '__weakref__')

    def __init__(self, callback, args, loop, context=None):
        # Cancelling it forgets the call.
        self._call = callback, args
        # A context without variables is false.
        self._loop, self._context = loop, copy_context() if context is None else context

    def __repr__(self):
        return f'<{type(self).__name__} {self._about()}>'

    def _about(self):
        return futures._callback_name(self._call[0]) if self._call else 'cancelled'

    def get_context(self):
        """The context of the call."""
        return self._context

    def cancel(self):
        """Do not make the call."""
        self._call = None

    def cancelled(self):
        """Whether the call is not made."""
        return self._call is None

    def _run(self):
        if self._call is None:
            return
        try:
            # `Context.run()`, which in C makes no tuple of the arguments of a call that has one already.
            self._context._enter()
            try:
                args = *self._call[1],
                self._call[0](*args)
            finally:
                args = self._context._leave()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                'message': f'Exception in callback {self._about()}',
                'exception': error, 'handle': self})
        finally:
            self = None


class TimerHandle(Handle):
    """A call that is made at a time."""

    __slots__ = ('_time',)

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._time = when

    def _about(self):
        about = super()._about()
        return f'{about} when={self._time}' if self._call is None else f'when={self._time} {about}'

    def when(self):
        """The time, on the loop's clock."""
        return self._time

    def __lt__(self, other):
        return self._time < other._time


class AbstractEventLoop:
    """What all event loops are."""


class BaseEventLoop(AbstractEventLoop):
    """A loop that makes calls, and sleeps until the next one."""

    def __init__(self):
        self._soon, self._later = deque(), []
        self._phase, self._is_stopped, self._debug = 'idle', False, False
        self._make_task = self._on_error = self._executor = None
        self._open_generators, self._transports = weakref.WeakSet(), weakref.WeakValueDictionary()

    def __repr__(self):
        facts = {'running': self.is_running(), 'closed': self.is_closed(), 'debug': self._debug}
        return f'<{type(self).__name__} {" ".join(f"{name}={fact}" for name, fact in facts.items())}>'

    # What is to be done.

    def time(self):
        """The loop's clock."""
        return time.monotonic()

    def _must_be_open(self):
        if self.is_closed():
            raise RuntimeError('Event loop is closed')

    def call_soon(self, callback, *args, context=None):
        """Make a call in the next round."""
        self._must_be_open()
        handle = Handle(callback, args, self, context)
        self._soon.append(handle)
        if self._phase == 'asleep':
            # Another thread wakes it.
            self._sleep()
        return handle

    call_soon_threadsafe = call_soon

    def call_at(self, when, callback, *args, context=None):
        """Make a call at a time."""
        if when is None:
            raise TypeError('when cannot be None')
        self._must_be_open()
        handle = TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._later, handle)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        """Make a call after so many seconds."""
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def create_future(self):
        """A future of this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """A task of this loop."""
        self._must_be_open()
        if self._make_task is None:
            return futures.Task(coro, loop=self, name=name, context=context)
        extra = {} if context is None else {'context': context}
        task = self._make_task(self, coro, **extra)
        task.set_name(name)
        return task

    def get_task_factory(self):
        """What makes the tasks, if it was set."""
        return self._make_task

    def set_task_factory(self, factory):
        """Have tasks made by a function."""
        if not (factory is None or callable(factory)):
            raise TypeError('task factory must be a callable or None')
        self._make_task = factory

    def run_in_executor(self, executor, func, *args):
        """The result of a call in a thread."""
        if self.is_closed():
            raise RuntimeError('Event loop is closed')
        if executor is None:
            from concurrent.futures import ThreadPoolExecutor
            if self._executor is None:
                self._executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
            executor = self._executor
        ended, future = executor.submit(func, *args), self.create_future()

        def pass_on():
            if future.cancelled():
                return
            if (error := ended.exception()) is None:
                future.set_result(ended.result())
            else:
                future.set_exception(error)
        ended.add_done_callback(lambda _: self.is_closed() or self.call_soon_threadsafe(pass_on))
        return future

    # Running.

    def _may_run(self):
        self._must_be_open()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if futures._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        """Make calls until stop()."""
        self._may_run()
        outer_hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(self._open_generators.add, self._close_generator)
        self._phase = 'running'
        futures._set_running_loop(self)
        try:
            self._round()
            while not self._is_stopped:
                self._round()
        finally:
            futures._set_running_loop(None)
            self._phase, self._is_stopped = 'idle', False
            sys.set_asyncgen_hooks(*outer_hooks)

    def _round(self):
        while self._later and self._later[0].cancelled():
            heapq.heappop(self._later)
        if not (self._soon or self._is_stopped):
            self._sleep()
        now = self.time()
        while self._later and self._later[0].when() <= now:
            self._soon.append(heapq.heappop(self._later))
        # The calls that these ask for belong to the next round.
        for _ in range(len(self._soon)):
            handle = self._soon.popleft()
            handle._run()
        handle = None

    def _sleep(self):
        from _source import made, unsupported
        threads = made('_thread')
        if self._phase == 'asleep':
            return threads._wake(self)
        rest = None
        if self._later:
            # Selectors wait for whole milliseconds: what is due a little later is called in the same round.
            rest = math.ceil(max(0, self._later[0].when() - self.time()) * 1000) / 1000
        if threads is not None and threads._pass is not None:
            self._phase = 'asleep'
            threads._wait(self, rest, 'an event loop')
            self._phase = 'running'
        elif rest is None:
            unsupported('an event loop that waits for what no task does')
        else:
            time.sleep(rest)

    def run_until_complete(self, future):
        """Run until a future or a coroutine has its result."""
        from asyncio import tasks
        self._may_run()
        task = tasks.ensure_future(future, loop=self)
        is_own = task is not future
        task._log_destroy_pending = not is_own
        task.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if is_own and task.done() and not task.cancelled():
                # It is raised here: nobody has to be told of it.
                task.exception()
            raise
        finally:
            task.remove_done_callback(_run_until_complete_cb)
        if not task.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return task.result()

    def stop(self):
        """End run_forever() after this round."""
        self._is_stopped = True

    def close(self):
        """Never run again."""
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        self._phase = 'closed'
        self._soon.clear()
        self._later.clear()

    def is_closed(self):
        """Whether it never runs again."""
        return self._phase == 'closed'

    def is_running(self):
        """Whether it makes calls now."""
        return self._phase in ('running', 'asleep')

    def get_debug(self):
        """Whether the debug mode is on."""
        return self._debug

    def set_debug(self, enabled):
        """Turn the debug mode on or off."""
        self._debug = enabled

    # Asynchronous generators that nobody has run to their end.

    def _close_generator(self, generator):
        self._open_generators.discard(generator)
        if not self.is_closed():
            self.call_soon(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        """Close them all."""
        generators = list(self._open_generators)
        self._open_generators.clear()
        if generators:
            from asyncio import tasks
            ends = await tasks.gather(*(g.aclose() for g in generators), return_exceptions=True)
            for generator, end in zip(generators, ends):
                if isinstance(end, Exception):
                    self.call_exception_handler({
                        'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                        'exception': end, 'asyncgen': generator})

    async def shutdown_default_executor(self, timeout=None):
        """Waits for the calls in threads."""
        if self._executor is not None:
            self._executor.shutdown()

    # Errors that nobody asks for.

    def get_exception_handler(self):
        """What is told of them, if it was set."""
        return self._on_error

    def set_exception_handler(self, handler):
        """Have a function told of them."""
        if not (handler is None or callable(handler)):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._on_error = handler

    def call_exception_handler(self, context):
        """Tell of an error."""
        if self._on_error is None:
            self.default_exception_handler(context)
        else:
            self._on_error(self, context)

    def default_exception_handler(self, context):
        """Log an error with what is known of it."""
        from logging import getLogger
        facts = dict(context)
        text = facts.pop('message', None) or 'Unhandled exception in event loop'
        error = facts.pop('exception', None)
        for name in sorted(facts):
            text += f'\n{name}: {facts[name]!r}'
        getLogger('asyncio').error(text, exc_info=error or False)


class _UnixSelectorEventLoop(BaseEventLoop):
    """The loop under the name that it has on Linux."""


def _run_until_complete_cb(future):
    # These two end the loop by themselves.
    if future.cancelled() or not isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        future.get_loop().stop()


SelectorEventLoop = _UnixSelectorEventLoop


def new_event_loop():
    """A loop."""
    return SelectorEventLoop()
