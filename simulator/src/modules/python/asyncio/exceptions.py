# The exceptions of asyncio.

from builtins import TimeoutError

__all__ = ('BrokenBarrierError', 'CancelledError', 'InvalidStateError', 'TimeoutError', 'IncompleteReadError')


def _kind(name, base, about):
    return type(name, (base,), {'__doc__': about, '__module__': __name__})


CancelledError = _kind('CancelledError', BaseException, 'A task was told to stop.')
InvalidStateError = _kind('InvalidStateError', Exception, 'A future is asked for what it does not have yet.')
BrokenBarrierError = _kind('BrokenBarrierError', RuntimeError, 'A barrier was given up.')
IncompleteReadError = _kind('IncompleteReadError', EOFError, 'A stream ended too soon.')
