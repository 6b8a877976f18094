import gc
def d(label, f):
    gc.collect()
    a = gc.get_count()[0]
    r = f()
    b = gc.get_count()[0]
    r = None
    c = gc.get_count()[0]
    print(label, a, b, c)
d('none', lambda: None)
d('eg', lambda: ExceptionGroup("g", [ValueError(1)]))
d('eg2', lambda: ExceptionGroup("g", [ValueError(1), TypeError(2)]))
d('beg2', lambda: BaseExceptionGroup("g", [ValueError(1), TypeError(2)]))
d('beg3', lambda: BaseExceptionGroup("g", [ValueError(1), KeyboardInterrupt(2)]))
g = ExceptionGroup("g", [ValueError(1), TypeError(2)])
d('split', lambda: g.split(ValueError))
d('splitall', lambda: g.split(Exception))
d('split0', lambda: g.split(OSError))
d('splitf', lambda: g.split(lambda e: isinstance(e, ValueError)))
d('subgroup', lambda: g.subgroup(ValueError))
d('derive', lambda: g.derive([OSError()]))
def f():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        pass
    except* TypeError:
        pass
d('except*', f)
def f():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* Exception:
        pass
d('except* all', f)
def f():
    try:
        raise ValueError
    except* Exception:
        pass
d('except* naked', f)
def f():
    try:
        raise ValueError
    except Exception:
        pass
d('except naked', f)
def f():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except Exception:
        pass
d('except eg', f)
def f():
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* ValueError:
            pass
    except Exception:
        pass
d('except* rest', f)
def f():
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* ValueError:
            raise OSError
    except Exception:
        pass
d('except* raise', f)
