import signal
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, '|', e)
print(signal.SIGINT, repr(signal.SIGTERM), int(signal.SIGKILL), signal.SIG_DFL, repr(signal.SIG_IGN), signal.Signals(2), signal.Signals['SIGHUP'].value, signal.NSIG, signal.SIGRTMIN, len(list(signal.Signals)))
t(signal.getsignal, signal.SIGINT); t(signal.getsignal, signal.SIGTERM); t(signal.getsignal, signal.SIGKILL); t(signal.getsignal, 0); t(signal.getsignal, 99); t(signal.getsignal, 'x'); t(signal.getsignal, signal.SIGPIPE)
def handler(num, frame): print('handler', num, frame.f_code.co_name, signal.Signals(num).name)
t(signal.signal, signal.SIGTERM, handler); print(signal.getsignal(signal.SIGTERM) is handler)
def work(): signal.raise_signal(signal.SIGTERM); print('after')
work()
t(signal.signal, signal.SIGUSR1, signal.SIG_IGN); t(signal.raise_signal, signal.SIGUSR1); print(signal.signal(signal.SIGTERM, signal.SIG_DFL) is handler)
t(signal.raise_signal, signal.SIGINT); t(signal.default_int_handler, 2, None)
t(signal.signal, signal.SIGKILL, handler); t(signal.signal, 0, handler); t(signal.signal, 2, 'x'); t(signal.signal, 2); t(signal.strsignal, 2); t(signal.strsignal, 15); t(signal.strsignal, 11); t(signal.strsignal, 99); t(signal.valid_signals); t(signal.Signals, 99)
t(signal.signal, signal.SIGINT, handler); 
try: signal.raise_signal(2)
except KeyboardInterrupt: print('kb')
print(signal.Handlers.__members__, signal.Sigmasks.__members__, signal.ITIMER_REAL, signal.SIG_BLOCK)
