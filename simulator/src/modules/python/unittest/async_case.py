# Tests that are coroutines.

import asyncio
import contextvars
import inspect

from unittest.case import TestCase, _entered

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    """A test whose methods may be coroutines; each test has an event loop of its own."""

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._asyncioRunner = None
        self._asyncioTestContext = contextvars.copy_context()

    async def asyncSetUp(self):
        """Before each test, after setUp."""

    async def asyncTearDown(self):
        """After each test, before tearDown."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        value = await type(cm).__aenter__(cm)
        self.addAsyncCleanup(type(cm).__aexit__, cm, None, None, None)
        return value

    def _await(self, function, *args, **kwargs):
        # Calls a function that may be a coroutine.
        if inspect.iscoroutinefunction(function):
            return self._asyncioRunner.run(function(*args, **kwargs), context=self._asyncioTestContext)
        return self._asyncioTestContext.run(function, *args, **kwargs)

    def _callSetUp(self):
        self._asyncioRunner.get_loop()
        self._asyncioTestContext.run(self.setUp)
        self._await(self.asyncSetUp)

    def _callTestMethod(self, method):
        self._await(method)

    def _callTearDown(self):
        self._await(self.asyncTearDown)
        self._asyncioTestContext.run(self.tearDown)

    def _callCleanup(self, function, *args, **kwargs):
        self._await(function, *args, **kwargs)

    def run(self, result=None):
        with asyncio.Runner() as runner:
            self._asyncioRunner = runner
            try:
                return super().run(result)
            finally:
                self._asyncioRunner = None
