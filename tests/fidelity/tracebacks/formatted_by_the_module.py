"""Exceptions as the module traceback prints and formats them: str() is asked once, limits, chains, groups, wrong arguments."""
import traceback, sys, io
class Loud(Exception):
    def __str__(self):
        print("asked")
        return "loud"
try: raise Loud
except Loud as e:
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exception_only(e))
    out = io.StringIO(); traceback.print_exception(e, file=out); print(len(out.getvalue().splitlines()))
    traceback.print_exception(type(e), e, e.__traceback__, file=sys.stdout, limit=1, chain=False)
    print(traceback.format_exception(e, limit=0))
print(traceback.format_exc())
traceback.print_exc(file=sys.stdout)
for bad in (lambda: traceback.format_exception(5), lambda: traceback.format_exception(ValueError, ValueError("x")), lambda: traceback.format_exception(ValueError, ValueError("x"), 5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(traceback.format_exception(None), traceback.format_exception(ValueError, ValueError("x"), None), traceback.format_exception(None, None, None))
def f(n):
    if n: f(n - 1)
    else: raise KeyError("deep")
try: f(10)
except KeyError as e:
    e.add_note("a note\nof two lines")
    traceback.print_exc(file=sys.stdout); traceback.print_exc(limit=2, file=sys.stdout); traceback.print_exc(limit=-2, file=sys.stdout)
    try: raise ValueError("next") from e
    except ValueError as g: traceback.print_exc(file=sys.stdout, chain=False); traceback.print_exc(file=sys.stdout)
try: raise ExceptionGroup("g", [ValueError("a"), ExceptionGroup("h", [KeyError("b")])])
except ExceptionGroup: traceback.print_exc(file=sys.stdout)
try: exec("a b")
except SyntaxError: traceback.print_exc(file=sys.stdout)
try: "\ud800".encode()
except UnicodeEncodeError: print(ascii(traceback.format_exc()))
sys.tracebacklimit = 1
try: f(3)
except KeyError: traceback.print_exc(file=sys.stdout)
del sys.tracebacklimit
class Bad(Exception):
    def __str__(self): raise RuntimeError
try: raise Bad
except Bad: traceback.print_exc(file=sys.stdout)
import inspect; print(inspect.signature(traceback.format_exc), inspect.signature(traceback.print_exc))
