import sys
def tracer(jumps, log):
    def tr(fr, ev, arg):
        if fr.f_code.co_name[0] != 'f': return
        rel = fr.f_lineno - fr.f_code.co_firstlineno
        log.append((ev, rel))
        if (ev, rel) in jumps:
            t = jumps.pop((ev, rel))
            try: fr.f_lineno = fr.f_code.co_firstlineno + t; log.append(('now', fr.f_lineno - fr.f_code.co_firstlineno, fr.f_lasti > 0))
            except Exception as e: log.append((type(e).__name__, str(e).replace(str(fr.f_code.co_firstlineno + t), 'N')))
        return tr
    return tr
def run(f, jumps, *a):
    log = []
    sys.settrace(tracer(jumps, log))
    try: r = f(*a)
    except BaseException as e: r = repr(e)
    finally: sys.settrace(None)
    print(f.__name__, jumps, r, log)
def f1(o):
    o.append(1)
    o.append(2)
    o.append(3)
    return o
run(f1, {('line', 2): 4}, [])
run(f1, {('line', 3): 1}, [])
run(f1, {('call', 0): 3}, [])
run(f1, {('return', 4): 1}, [])
run(f1, {('line', 2): 9}, [])
run(f1, {('line', 2): -9}, [])
run(f1, {('line', 2): 2}, [])
def f2(o):
    for i in range(3):
        o.append(i)
        o.append('x')
    o.append('end')
    x = 1
    return o, x
run(f2, {('line', 2): 4}, [])
run(f2, {('line', 4): 2}, [])
run(f2, {('line', 3): 2}, [])
run(f2, {('line', 2): 6}, [])
def f3(o):
    try:
        o.append(1)
        1 / 0
    except ZeroDivisionError as e:
        o.append(2)
        o.append(3)
    finally:
        o.append(4)
    return o
run(f3, {('line', 2): 5}, [])
run(f3, {('line', 5): 9}, [])
run(f3, {('line', 5): 2}, [])
run(f3, {('exception', 3): 5}, [])
run(f3, {('line', 2): 8}, [])
def f4(o):
    with open_(o) as x:
        o.append(1)
        o.append(2)
    o.append(3)
    return o
class open_:
    def __init__(s, o): s.o = o
    def __enter__(s): s.o.append('in')
    def __exit__(s, *a): s.o.append('out')
run(f4, {('line', 3): 4}, [])
run(f4, {('line', 4): 2}, [])
def bad(fr, ev, a):
    if fr.f_code is f1.__code__:
        try: fr.f_lineno = 'x'
        except ValueError as e: print(e)
        try: del fr.f_lineno
        except AttributeError as e: print(e)
        try: fr.f_lineno = 2**70
        except ValueError as e: print(e)
    return bad
sys.settrace(bad); f1([]); sys.settrace(None)
try: sys._getframe().f_lineno = 3
except ValueError as e: print(e)
