# Signals, which CPython has in C (Modules/signalmodule.c).

import sys

from _source import unsupported

NSIG = 65
NUMBERS = dict(HUP=1, INT=2, QUIT=3, ILL=4, TRAP=5, ABRT=6, BUS=7, FPE=8, KILL=9, USR1=10, SEGV=11, USR2=12, PIPE=13,
               ALRM=14, TERM=15, STKFLT=16, CHLD=17, CONT=18, STOP=19, TSTP=20, TTIN=21, TTOU=22, URG=23, XCPU=24, XFSZ=25,
               VTALRM=26, PROF=27, WINCH=28, IO=29, PWR=30, SYS=31, RTMIN=34, RTMAX=64)
NUMBERS = {name: NUMBERS[name] for name in sorted(NUMBERS, key=NUMBERS.get)} | dict(CLD=17, IOT=6, POLL=29)
_TEXTS = {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 4: 'Illegal instruction', 5: 'Trace/breakpoint trap', 6: 'Aborted',
          7: 'Bus error', 8: 'Floating point exception', 9: 'Killed', 10: 'User defined signal 1',
          11: 'Segmentation fault', 12: 'User defined signal 2', 13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated',
          16: 'Stack fault', 17: 'Child exited', 18: 'Continued', 19: 'Stopped (signal)', 20: 'Stopped',
          21: 'Stopped (tty input)', 22: 'Stopped (tty output)', 23: 'Urgent I/O condition',
          24: 'CPU time limit exceeded', 25: 'File size limit exceeded', 26: 'Virtual timer expired',
          27: 'Profiling timer expired', 28: 'Window changed', 29: 'I/O possible', 30: 'Power failure',
          31: 'Bad system call'}
SIG_DFL, SIG_IGN = 0, 1


class ItimerError(OSError):
    __module__ = 'signal'


def default_int_handler(signalnum, frame, /):
    """The default handler for SIGINT installed by Python."""
    raise KeyboardInterrupt


# What comes at each signal; those that are not here do what the system does.
_handlers = {2: default_int_handler, 13: SIG_IGN, 25: SIG_IGN}


def _number(signalnum):
    if not hasattr(type(signalnum), '__index__'):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    number = signalnum.__index__()
    if not 0 < number < NSIG:
        raise ValueError('signal number out of range')
    return number


def signal(signalnum, handler, /):
    """Sets what is to happen at a signal, and gives what it was before."""
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    number = _number(signalnum)
    if number in (9, 19, 32, 33):
        raise OSError(22, 'Invalid argument')
    before = _handlers.get(number, SIG_DFL)
    _handlers[number] = handler if callable(handler) else int(handler)
    return before


def getsignal(signalnum, /):
    """What is to happen at a signal."""
    return _handlers.get(_number(signalnum), SIG_DFL)


def raise_signal(signalnum, /):
    """Sends a signal to the program itself."""
    number = _number(signalnum)
    handler = _handlers.get(number, SIG_DFL)
    if callable(handler):
        handler(number, sys._getframe(1))
    elif handler == SIG_DFL and number not in (17, 18, 23, 28):
        unsupported(f'ending by the signal {number}')


def strsignal(signalnum, /):
    """The system's name of a signal."""
    number = _number(signalnum)
    return _TEXTS.get(number, f'Real-time signal {number - 34}' if number >= 34 else f'Unknown signal {number}')


def _refused(name):
    def function(*args):
        unsupported(f'signal.{name}')
    function.__name__ = function.__qualname__ = name
    return function


alarm, getitimer, pause, setitimer = map(_refused, ('alarm', 'getitimer', 'pause', 'setitimer'))
