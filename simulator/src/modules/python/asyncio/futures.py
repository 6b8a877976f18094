# Futures and tasks, which CPython writes in C (Modules/_asynciomodule.c): so their frames stand in no traceback.

import contextvars
import itertools
from reprlib import recursive_repr
from types import GenericAlias
from weakref import ref

from asyncio.exceptions import CancelledError, InvalidStateError

_PENDING, _CANCELLED, _FINISHED = 'PENDING', 'CANCELLED', 'FINISHED'

_running_loop = None
_event_loop = None
_current_tasks = {}
_scheduled_tasks = set()
_task_number = itertools.count(1).__next__


def get_running_loop():
    """The loop that runs; there must be one."""
    if _running_loop is None:
        raise RuntimeError('no running event loop')
    return _running_loop


def _get_running_loop():
    return _running_loop


def _set_running_loop(loop):
    global _running_loop
    _running_loop = loop


def get_event_loop():
    """The loop that runs, or the one that was set."""
    if _running_loop is not None:
        return _running_loop
    if _event_loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _event_loop


def set_event_loop(loop):
    """Set the loop for get_event_loop()."""
    global _event_loop
    _event_loop = loop


def current_task(loop=None):
    """The task that runs in a loop, or None."""
    return _current_tasks.get(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    loop = get_running_loop() if loop is None else loop
    living = [ref() for ref in _scheduled_tasks]
    return {task for task in living if task is not None and not task.done() and task.get_loop() is loop}


def isfuture(obj):
    """Whether a future, or what behaves like one."""
    return (hasattr(obj.__class__, '_asyncio_future_blocking')
            and obj._asyncio_future_blocking is not None)


class Future:
    """A result that is not there yet."""

    __module__ = '_asyncio'
    # The first callback and its context have places of their own.
    __slots__ = ('_loop', '_state', '_first', '_first_context', '_more', '_source_traceback', '_result', '_exception',
                 '_exception_tb', '_cancelled_exc', '_cancel_message', '_asyncio_future_blocking', '_log_traceback',
                 '__dict__', '__weakref__')
    __layout__ = (104, 'type _loop _first? _first_context? _more? _result _exception? _exception_tb managed')

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._state, self._source_traceback = _PENDING, None
        self._first = self._first_context = self._more = None
        self._cancelled_exc = self._cancel_message = self._exception = None
        # Set while a task waits for it; a task that finds it unset was given the future by a plain `yield`.
        self._asyncio_future_blocking = False
        self._log_traceback = False
        return self

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop

    __class_getitem__ = classmethod(GenericAlias)

    @recursive_repr()
    def __repr__(self):
        return f'<{self.__class__.__name__} {" ".join(self._parts())}>'

    def _parts(self):
        parts = [self._state.lower()]
        if self._state is _FINISHED:
            if self._exception is not None:
                parts.append(f'exception={self._exception!r}')
            else:
                import reprlib
                parts.append(f'result={reprlib.repr(self._result)}')
        if callbacks := self._callbacks:
            named = [_callback_name(callback) for callback, _ in callbacks]
            if len(named) > 2:
                named[1:-1] = [f'<{len(named) - 2} more>']
            parts.append(f'cb=[{", ".join(named)}]')
        return parts

    def __del__(self):
        if not self._log_traceback:
            return
        exception = self._exception
        self._loop.call_exception_handler({
            'message': f'{self.__class__.__name__} exception was never retrieved',
            'exception': exception,
            'future': self,
        })

    def get_loop(self):
        """The loop it belongs to."""
        return self._loop

    def _cancelled_error(self):
        if self._cancelled_exc is not None:
            error, self._cancelled_exc = self._cancelled_exc, None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    _make_cancelled_error = _cancelled_error

    def cancel(self, msg=None):
        """Cancel it, if it is not done; whether it was."""
        self._log_traceback = False
        if self._state is not _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    @property
    def _callbacks(self):
        first = [] if self._first is None else [(self._first, self._first_context)]
        return first + (self._more or []) or None

    def _schedule_callbacks(self):
        callback, context, more = self._first, self._first_context, self._more
        self._first = self._first_context = self._more = None
        if callback is not None:
            self._loop.call_soon(callback, self, context=context)
        for callback, context in more or ():
            self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state is _CANCELLED

    def done(self):
        """Whether it has a result or an exception, or was cancelled."""
        return self._state is not _PENDING

    def result(self):
        """The result; its exception is raised."""
        if self._state is _CANCELLED:
            raise self._cancelled_error()
        if self._state is not _FINISHED:
            raise InvalidStateError('Result is not set.')
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        """The exception, or None."""
        if self._state is _CANCELLED:
            raise self._cancelled_error()
        if self._state is not _FINISHED:
            raise InvalidStateError('Exception is not set.')
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Call it with the future once that is done."""
        if context is None:
            context = contextvars.copy_context()
        if self._state is not _PENDING:
            self._loop.call_soon(fn, self, context=context)
        elif self._more is not None:
            self._more.append((fn, context))
        elif self._first is not None:
            self._more = [(fn, context)]
        else:
            self._first, self._first_context = fn, context

    def remove_done_callback(self, fn):
        """Remove all such callbacks; how many there were."""
        removed = 0
        if self._first is not None and self._first == fn:
            self._first = self._first_context = None
            removed = 1
        if self._more is not None:
            kept = [pair for pair in self._more if pair[0] != fn]
            removed += len(self._more) - len(kept)
            self._more = kept or None
        return removed

    def set_result(self, result):
        """Give it its result."""
        if self._state is not _PENDING:
            raise InvalidStateError('invalid state')
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        """Give it an exception for a result."""
        if self._state is not _PENDING:
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        if isinstance(exception, StopIteration):
            cause = exception
            exception = RuntimeError('StopIteration interacts badly with generators and cannot be raised '
                                     'into a Future')
            exception.__cause__ = exception.__context__ = cause
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        self._log_traceback = True

    def __await__(self):
        if self._state is _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state is _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def _callback_name(callback):
    function = callback
    if isinstance(getattr(function, '__self__', None), Task) and function.__name__ == '_wake_up':
        return 'Task.task_wakeup()'
    name = getattr(function, '__qualname__', None) or getattr(function, '__name__', None) or repr(function)
    code = getattr(getattr(function, '__func__', function), '__code__', None)
    return f'{name}() at {code.co_filename}:{code.co_firstlineno}' if code is not None else f'{name}()'


def _coroutine_text(coro):
    name = f'{getattr(coro, "__qualname__", None) or type(coro).__name__}()'
    code = getattr(coro, 'cr_code', None) or getattr(coro, 'gi_code', None)
    if code is None:
        return name
    frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None)
    if frame is not None:
        return f'{name} running at {code.co_filename}:{frame.f_lineno}'
    return f'{name} done, defined at {code.co_filename}:{code.co_firstlineno}'


class Task(Future):
    """A coroutine that a loop runs."""

    __module__ = '_asyncio'
    __slots__ = ('_name', '_cancels_requested', '_must_cancel', '_fut_waiter', '_coro', '_context',
                 '_log_destroy_pending')
    __layout__ = (144, 'type _context _coro _name _fut_waiter? _loop _first? _first_context? _more? _result '
                       '_exception? _exception_tb managed')

    def __new__(cls, *args, **kwargs):
        self = Future.__new__(cls)
        self._log_destroy_pending = True
        return self

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if eager_start:
            from _source import unsupported
            unsupported('eager tasks of asyncio')
        if not _is_coroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        # A number until somebody wants the name.
        self._name = _task_number() if name is None else str(name)
        self._cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        self._loop.call_soon(self._step, context=self._context)
        _scheduled_tasks.add(ref(self, _scheduled_tasks.discard))

    def __del__(self):
        if self._state is _PENDING and self._log_destroy_pending:
            self._loop.call_exception_handler({
                'task': self,
                'message': 'Task was destroyed but it is pending!',
            })
        super().__del__()

    def _parts(self):
        parts = super()._parts()
        if self._cancels_requested and not self.done():
            parts[0] = 'cancelling'
        extra = [f'name={self.get_name()!r}', f'coro=<{_coroutine_text(self._coro)}>']
        if self._fut_waiter is not None:
            extra.append(f'wait_for={self._fut_waiter!r}')
        parts[1:1] = extra
        return parts

    def get_coro(self):
        """Its coroutine."""
        return self._coro

    def get_context(self):
        """The context it runs in."""
        return self._context

    def get_name(self):
        """Its name."""
        if isinstance(self._name, int):
            self._name = f'Task-{self._name}'
        return self._name

    def set_name(self, value):
        """Give it a name."""
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        """Raise CancelledError in the coroutine when it goes on."""
        self._log_traceback = False
        if self.done():
            return False
        self._cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """How many cancellations wait to be taken back."""
        return self._cancels_requested

    def uncancel(self):
        """Take one cancellation back."""
        if self._cancels_requested > 0:
            self._cancels_requested -= 1
            if self._cancels_requested == 0:
                self._must_cancel = False
        return self._cancels_requested

    def get_stack(self, *, limit=None):
        """The frames of its coroutine."""
        frame = getattr(self._coro, 'cr_frame', None)
        return [] if frame is None else [frame]

    def print_stack(self, *, limit=None, file=None):
        from _source import unsupported
        unsupported('Task.print_stack')

    def _step(self, exc=None):
        if self.done():
            raise InvalidStateError(f'__step(): already done: {self!r}, {exc!r}')
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        _current_tasks[_running_loop], coro, self = self, self._coro, None
        thrown, exc = [exc], None
        try:
            # As long as it runs, neither the task nor what is thrown is held for this.
            try:
                waits_for = coro.send(None) if thrown[0] is None else coro.throw(thrown.pop())
            finally:
                self, coro = _current_tasks[_running_loop], None
        except StopIteration as end:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(end.value)
        except CancelledError as error:
            self._cancelled_exc = error
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as error:
            super().set_exception(error)
            raise
        except BaseException as error:
            super().set_exception(error)
        else:
            self._wait_for(waits_for)
        finally:
            del _current_tasks[_running_loop]
            # The frames in the traceback of an exception lead back to this one.
            self = None

    def _wait_for(self, future):
        blocking = getattr(future, '_asyncio_future_blocking', None)
        if future is None:
            self._loop.call_soon(self._step, context=self._context)
            return
        if blocking is None:
            what = ('yield was used instead of yield from for generator in task {!r} with {!r}'
                    if type(future).__name__ == 'generator' else None)
            wrong = what.format(self, future) if what else f'Task got bad yield: {future!r}'
        elif future.get_loop() is not self._loop:
            wrong = f'Task {self!r} got Future {future!r} attached to a different loop'
        elif not blocking:
            wrong = f'yield was used instead of yield from in task {self!r} with {future!r}'
        elif future is self:
            wrong = f'Task cannot await on itself: {self!r}'
        else:
            future._asyncio_future_blocking = False
            future.add_done_callback(self._wake_up, context=self._context)
            self._fut_waiter = future
            if self._must_cancel and future.cancel(msg=self._cancel_message):
                self._must_cancel = False
            return
        self._loop.call_soon(self._step, RuntimeError(wrong), context=self._context)

    def _wake_up(self, future):
        failures = [None]
        try:
            future.result()
        except BaseException as error:
            failures.append(error)
        # Behind the handler: the failure is no context of what the coroutine raises once it has dealt with it.
        # Nor is it held for this, or the task, or the future.
        steps, self, future = [self._step], None, None
        steps.pop()(failures.pop())


def _is_coroutine(obj):
    from collections.abc import Coroutine
    return isinstance(obj, Coroutine)
