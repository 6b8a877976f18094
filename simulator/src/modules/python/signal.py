# Signals. None comes from outside; a program can raise one itself, and its handler runs at once.

import _signal
from _signal import ItimerError, NSIG, alarm, default_int_handler, getitimer, pause, raise_signal, setitimer, strsignal
from enum import IntEnum

ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = range(3)


def _named(name, prefix, numbers):
    return IntEnum(name, {prefix + key: number for key, number in numbers.items()}, module=__name__)


Signals = _named('Signals', 'SIG', _signal.NUMBERS)
Handlers = _named('Handlers', 'SIG_', {'DFL': 0, 'IGN': 1})
Sigmasks = _named('Sigmasks', 'SIG_', {'BLOCK': 0, 'UNBLOCK': 1, 'SETMASK': 2})
for _names in (Signals, Handlers, Sigmasks):
    globals().update(_names.__members__)
del _names


def _as_member(kind, value):
    return kind(value) if isinstance(value, int) and value in kind else value


def signal(signalnum, handler):
    """What is to happen at a signal: a function, SIG_DFL or SIG_IGN. What it was before."""
    return _as_member(Handlers, _signal.signal(signalnum, handler))


def getsignal(signalnum):
    """What is to happen at a signal."""
    return _as_member(Handlers, _signal.getsignal(signalnum))


def valid_signals():
    """All signals that there are here."""
    return {_as_member(Signals, number) for number in range(1, NSIG) if number not in (32, 33)}
