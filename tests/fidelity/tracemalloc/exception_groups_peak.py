import tracemalloc
def a():
    tracemalloc.start()
    e = ExceptionGroup('', [ZeroDivisionError()])
    s = tracemalloc.get_traced_memory()
    return s
def b():
    tracemalloc.start()
    try: raise ExceptionGroup('', [ZeroDivisionError()])
    except Exception as group: pass
    s = tracemalloc.get_traced_memory()
    return s
def c():
    tracemalloc.start()
    try: raise ExceptionGroup('', [ZeroDivisionError()])
    except* Exception as group: pass
    s = tracemalloc.get_traced_memory()
    return s
def d():
    e = ExceptionGroup('', [ZeroDivisionError()])
    tracemalloc.start()
    try: raise e
    except* Exception as group: pass
    s = tracemalloc.get_traced_memory()
    return s
def e():
    e = ExceptionGroup('', [ZeroDivisionError()])
    tracemalloc.start()
    try: raise e
    except* ZeroDivisionError as group: pass
    s = tracemalloc.get_traced_memory()
    return s
def f():
    e = ExceptionGroup('', [ZeroDivisionError(), TypeError()])
    tracemalloc.start()
    try:
        try: raise e
        except* ZeroDivisionError as group: pass
    except: pass
    s = tracemalloc.get_traced_memory()
    return s
def g():
    tracemalloc.start()
    try: raise ZeroDivisionError
    except* ZeroDivisionError as group: pass
    s = tracemalloc.get_traced_memory()
    return s
def h():
    e = ExceptionGroup('', [ZeroDivisionError()])
    tracemalloc.start()
    try: raise e
    except* TypeError as group: pass
    except* Exception as group: pass
    s = tracemalloc.get_traced_memory()
    return s
for fn in a,b,c,d,e,f,g,h:
    print(fn.__name__, fn()); tracemalloc.stop()
    print(fn.__name__, fn()); tracemalloc.stop()
    print(fn.__name__, fn()); tracemalloc.stop()
