# The exceptions of asyncio.

__all__ = ('BrokenBarrierError CancelledError InvalidStateError TimeoutError IncompleteReadError LimitOverrunError '
           'SendfileNotAvailableError').split()


class CancelledError(BaseException):
    """A task or future was cancelled."""


class InvalidStateError(Exception):
    """A future that is done, or is not done yet, was asked for the contrary."""


class BrokenBarrierError(RuntimeError):
    """A barrier was aborted or reset."""


class SendfileNotAvailableError(RuntimeError):
    """There are no files to send."""


class LimitOverrunError(Exception):
    """A stream's buffer was full before its separator came."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed


class IncompleteReadError(EOFError):
    """A stream ended too early."""

    def __init__(self, partial, expected):
        self.partial, self.expected = partial, expected
        wanted = 'undefined' if expected is None else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {wanted} expected bytes')


TimeoutError = TimeoutError
