# Context managers: written as a generator, wrapped around something else, or stacked.

import os
import sys
from abc import ABC, abstractmethod
from collections import deque
from functools import wraps
from types import GenericAlias, MethodType

from _collections_abc import _check_methods

__all__ = """asynccontextmanager contextmanager closing nullcontext AbstractContextManager AbstractAsyncContextManager
    AsyncExitStack ContextDecorator ExitStack redirect_stdout redirect_stderr suppress aclosing""".split()


class AbstractContextManager(ABC):
    """What a with statement needs; entering gives the manager itself unless a subclass says otherwise."""

    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Called with what was raised in the block, or three times None; a true answer swallows it."""

    @classmethod
    def __subclasshook__(cls, C):
        return _check_methods(C, "__enter__", "__exit__") if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(ABC):
    """What an async with statement needs."""

    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """As `__exit__` of the other kind, awaited."""

    @classmethod
    def __subclasshook__(cls, C):
        return _check_methods(C, "__aenter__", "__aexit__") if cls is AbstractAsyncContextManager else NotImplemented


class ContextDecorator(object):
    """Lets a context manager also decorate functions: each call runs inside it."""

    def _recreate_cm(self):
        # For managers that can be entered only once: a new one for the next call.
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            manager = self._recreate_cm()
            with manager:
                return func(*args, **kwds)

        return inner


class AsyncContextDecorator(object):
    """Lets an async context manager also decorate coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            manager = self._recreate_cm()
            async with manager:
                return await func(*args, **kwds)

        return inner


class _OfGenerator:
    def __init__(self, function, args, kwds):
        self.gen = function(*args, **kwds)
        self.func, self.args, self.kwds = function, args, kwds
        about = getattr(function, "__doc__", None)
        self.__doc__ = type(self).__doc__ if about is None else about

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def _came_through(self, raised, thrown):
        # Whether what left the generator is what was thrown into it. What would look like its end does not leave it as
        # such, but becomes the cause of a RuntimeError.
        return raised is thrown or (
            isinstance(thrown, self._ends) and isinstance(raised, RuntimeError) and raised.__cause__ is thrown)


class _GeneratorContextManager(_OfGenerator, AbstractContextManager, ContextDecorator):
    """A block that runs where a generator yields."""

    _ends = StopIteration

    def __enter__(self):
        try:
            # The arguments are kept for decoration alone: in the block nothing but the generator holds them.
            del self.args, self.kwds, self.func
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        if kind is not None and value is None:
            value = kind()
        try:
            next(self.gen) if kind is None else self.gen.throw(value)
        except StopIteration as left:
            # The generator returned: all is well, unless this is the very exception of the block.
            return kind is not None and left is not value
        except BaseException as left:
            if kind is None or not self._came_through(left, value):
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop" + (" after throw()" if kind else ""))
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_OfGenerator, AbstractAsyncContextManager, AsyncContextDecorator):
    """A block that runs where an async generator yields."""

    _ends = StopIteration, StopAsyncIteration

    async def __aenter__(self):
        try:
            del self.args, self.kwds, self.func
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, value, traceback):
        if kind is not None and value is None:
            value = kind()
        try:
            await (anext(self.gen) if kind is None else self.gen.athrow(value))
        except StopAsyncIteration as left:
            return kind is not None and left is not value
        except BaseException as left:
            if kind is None or not self._came_through(left, value):
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop" + (" after athrow()" if kind else ""))
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Make calls of a generator function give context managers."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


def asynccontextmanager(func):
    """Make calls of an async generator function give async context managers."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


class closing(AbstractContextManager):
    """Closes a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *raised):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Closes a thing whose `aclose` has to be awaited."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *raised):
        await self.thing.aclose()


class suppress(AbstractContextManager):
    """Swallows exceptions of some types, also inside of groups."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, raised, traceback):
        if kind is None:
            return None
        if not issubclass(kind, self._exceptions):
            if not issubclass(kind, BaseExceptionGroup):
                return False
            if (others := raised.split(self._exceptions)[1]) is not None:
                raise others
        return True


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing on either end."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *raised):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *raised):
        pass


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        # A stack, since one manager may be entered while it is entered.
        self._old_targets = []

    def __enter__(self):
        name, target = self._stream, self._new_target
        self._old_targets.append(getattr(sys, name))
        setattr(sys, name, target)
        return target

    def __exit__(self, kind, value, traceback):
        former = self._old_targets.pop()
        setattr(sys, self._stream, former)


class redirect_stdout(_RedirectStream):
    """Sends what is printed to another stream."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Sends what goes to the error stream to another one."""

    _stream = "stderr"


def _not_a(protocol, kind):
    return TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the {protocol} protocol")


class _BaseExitStack:
    # Each callback stands in a pair with whether it is called without await.

    def __init__(self):
        self._exit_callbacks = deque()

    # The callback and its arguments are the variables of a function of its own: `callback` itself keeps none of them
    # in cells.
    @staticmethod
    def _create_cb_wrapper(callback, /, *args, **kwds):
        def _exit_wrapper(kind, raised, traceback):
            callback(*args, **kwds)

        return _exit_wrapper

    def callback(self, callback, /, *args, **kwds):
        """Have a function called at the end, whatever happened."""
        leave = self._create_cb_wrapper(callback, *args, **kwds)
        leave.__wrapped__ = callback
        self._exit_callbacks.append((True, leave))
        return callback

    def enter_context(self, cm):
        """Enter a manager now, leave it when the stack is unwound."""
        kind = type(cm)
        try:
            enter, leave = kind.__enter__, kind.__exit__
        except AttributeError:
            raise _not_a("context manager", kind) from None
        result = enter(cm)
        self._exit_callbacks.append((True, MethodType(leave, cm)))
        return result

    def push(self, exit):
        """Take over the exit of a manager entered elsewhere, or a function called as one."""
        leave = getattr(type(exit), "__exit__", None)
        self._exit_callbacks.append((True, exit if leave is None else MethodType(leave, exit)))
        return exit

    def pop_all(self):
        """Move all callbacks to a new stack."""
        heir = type(self)()
        heir._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return heir


def _fixing_contexts(outside):
    """What continues the chain of an exception that a callback raised.

    A callback runs while `outside` is handled, so its exception's chain ends there. In nested with statements it would
    end with the `previous` exception, which goes before `outside`.
    """
    def _fix_exception_context(newest, previous):
        while (context := newest.__context__) is not None and context is not previous:
            if context is outside:
                newest.__context__ = previous
                break
            newest = context

    return _fix_exception_context


def _details_of(error):
    return (None, None, None) if error is None else (type(error), error, error.__traceback__)


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Any number of context managers and callbacks as one, left in reverse order."""

    def __enter__(self):
        return self

    def __exit__(self, *details):
        given = current = details[1]
        fix_context = _fixing_contexts(sys.exception())
        callbacks = self._exit_callbacks
        while callbacks:
            is_sync, leave = callbacks.pop()
            assert is_sync
            try:
                details = _details_of(current)
                if leave(*details):
                    current = None
            except BaseException as raised:
                fix_context(raised, current)
                current = raised
        if current is None or current is given:
            return given is not None and current is None
        context = current.__context__
        try:
            raise current
        finally:
            # Raising has put the exception that is being handled here.
            current.__context__ = context

    def close(self):
        """Unwind now, as if a block had ended."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """As `ExitStack`, for managers and callbacks of both kinds."""

    @staticmethod
    def _create_async_cb_wrapper(callback, /, *args, **kwds):
        async def _exit_wrapper(kind, raised, traceback):
            await callback(*args, **kwds)

        return _exit_wrapper

    async def enter_async_context(self, cm):
        kind = type(cm)
        try:
            enter, leave = kind.__aenter__, kind.__aexit__
        except AttributeError:
            raise _not_a("asynchronous context manager", kind) from None
        result = await enter(cm)
        self._exit_callbacks.append((False, MethodType(leave, cm)))
        return result

    def push_async_exit(self, exit):
        leave = getattr(type(exit), "__aexit__", None)
        self._exit_callbacks.append((False, exit if leave is None else MethodType(leave, exit)))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        leave = self._create_async_cb_wrapper(callback, *args, **kwds)
        leave.__wrapped__ = callback
        self._exit_callbacks.append((False, leave))
        return callback

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        given = current = details[1]
        fix_context = _fixing_contexts(sys.exception())
        callbacks = self._exit_callbacks
        while callbacks:
            is_sync, leave = callbacks.pop()
            try:
                details = _details_of(current)
                swallowed = leave(*details)
                if swallowed if is_sync else await swallowed:
                    current = None
            except BaseException as raised:
                fix_context(raised, current)
                current = raised
        if current is None or current is given:
            return given is not None and current is None
        context = current.__context__
        try:
            raise current
        finally:
            current.__context__ = context

    async def aclose(self):
        await self.__aexit__(None, None, None)
