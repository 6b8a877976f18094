# Tests that are coroutines.

from asyncio import Runner
from contextvars import copy_context
from inspect import iscoroutinefunction

from unittest.case import TestCase

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    """A test whose methods may be coroutines; each test has an event loop of its own."""

    # What runs coroutines while the test runs, and the context of all its parts.
    _runner = _context = None

    async def asyncSetUp(self):
        """Before each test, after setUp."""

    async def asyncTearDown(self):
        """After each test, before tearDown."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        kind = type(cm)
        value = await kind.__aenter__(cm)
        self.addAsyncCleanup(kind.__aexit__, cm, None, None, None)
        return value

    def _called(self, function, *args, **kwargs):
        # Calls a function that may be a coroutine.
        if iscoroutinefunction(function):
            return self._runner.run(function(*args, **kwargs), context=self._context)
        return self._context.run(function, *args, **kwargs)

    _callTestMethod = _callCleanup = _called

    def _callSetUp(self):
        for step in (self.setUp, self.asyncSetUp):
            self._called(step)

    def _callTearDown(self):
        for step in (self.asyncTearDown, self.tearDown):
            self._called(step)

    def run(self, result=None):
        self._context = copy_context()
        with Runner() as self._runner:
            self._runner.get_loop()
            return super().run(result)
