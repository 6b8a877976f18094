"""Tracebacks taken apart: TracebackException, extract_tb, print_stack, groups and notes."""
import traceback, sys
def inner(x):
    y = x + 1
    return 1 / 0
def outer():
    try:
        inner(3)
    except ZeroDivisionError as e:
        raise ValueError("bad value") from e
try:
    outer()
except ValueError as e:
    te = traceback.TracebackException.from_exception(e)
    print("".join(te.format()), end="")
    print(te.exc_type_str, str(te), te.__cause__.exc_type_str, te.stack)
    for fs in traceback.extract_tb(e.__traceback__):
        print(fs.name, fs.lineno, fs.line, fs.colno, fs.end_colno, fs)
    print(traceback.format_exception_only(e))
    print("".join(traceback.format_exception(e)), end="")
    print("".join(traceback.format_tb(e.__traceback__)))
    traceback.print_exc(file=sys.stdout, limit=1)
    te = traceback.TracebackException.from_exception(e, capture_locals=True)
    print("".join(te.__cause__.format()))
def show():
    traceback.print_stack(file=sys.stdout)
    print(traceback.format_stack()[-1])
    print([f.name for f in traceback.extract_stack()])
show()
try:
    raise ExceptionGroup("many", [ValueError(1), ExceptionGroup("sub", [TypeError("t")]), KeyError('k')])
except ExceptionGroup as e:
    te = traceback.TracebackException.from_exception(e)
    print("".join(te.format()), end="")
    traceback.print_exception(e, file=sys.stdout)
    print("".join(te.format_exception_only(show_group=True)))
def rec(n): return rec(n-1) if n else 1/0
try: rec(10)
except ZeroDivisionError as e:
    print("".join(traceback.format_list(traceback.extract_tb(e.__traceback__))))
    print(len(list(traceback.walk_tb(e.__traceback__))))
    e.add_note("a note\nwith two lines")
    print("".join(traceback.TracebackException.from_exception(e).format_exception_only()))
    traceback.clear_frames(e.__traceback__)
try: compile("x = = 1", "f.py", "exec")
except SyntaxError as e:
    te = traceback.TracebackException.from_exception(e)
    print("".join(te.format()), te.lineno, te.msg, te.offset)
try: print(undefinedd)
except NameError as e: print(traceback.format_exc(), end='')
print(traceback.format_list([("f.py", 3, "g", "code here")]))
print(traceback.FrameSummary("a.py", 1, "f", line="x"), tuple(traceback.FrameSummary("a.py", 1, "f", line="x")))
print(traceback.format_exception(None), traceback.format_exception_only(None))
try: raise KeyError
except KeyError: traceback.print_exc()
