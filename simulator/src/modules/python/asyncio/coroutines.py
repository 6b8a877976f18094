# What is a coroutine to asyncio.

import inspect
from collections.abc import Coroutine

__all__ = ('iscoroutinefunction', 'iscoroutine')


def iscoroutinefunction(func):
    """Whether calling it gives a coroutine."""
    return inspect.iscoroutinefunction(func)


def iscoroutine(obj):
    """Whether it is a coroutine."""
    return isinstance(obj, Coroutine)
