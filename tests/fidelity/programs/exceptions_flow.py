# Where control goes: finally, return in finally, else, nested handlers, re-raising, groups and notes.
def order(kind):
    try:
        print("try", end=" ")
        if kind == "raise": raise KeyError("k")
        if kind == "return": return "from try"
    except KeyError as e:
        print("except", e, end=" "); return "from except"
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    return "end"
for k in ("none", "raise", "return"): print(order(k))
def swallow():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            raise ValueError(i)
        except ValueError: pass
        finally: print("f", i, end=" ")
    print()
swallow()
def override():
    try: return 1
    finally: return 2
print(override())
def nested():
    try:
        try: 1 / 0
        except ZeroDivisionError as e:
            raise RuntimeError("second") from None
    except RuntimeError as e:
        return e.__cause__, e.__suppress_context__, type(e.__context__).__name__
print(nested())
try:
    try: raise ValueError("a")
    except ValueError: raise
    finally: print("cleanup")
except ValueError as e: print("again", e)
try: e
except NameError as n: print(n)
class Retry(Exception): pass
def attempt(n):
    for i in range(n):
        try:
            if i < 2: raise Retry(i)
            return f"worked after {i}"
        except Retry as r: print("retry", r.args)
    else: return "gave up"
print(attempt(2), attempt(4))
def split(eg):
    try: raise eg
    except* (ValueError, TypeError) as g: print("vt", [repr(x) for x in g.exceptions])
    except* OSError as g: print("os", g.exceptions[0].errno)
    else: print("none")
    finally: print("fin")
split(ExceptionGroup("g", [ValueError(1), OSError(2, "no"), TypeError("t")]))
try: split(ExceptionGroup("g", [KeyError("x"), ValueError(2)]))
except ExceptionGroup as g: print("rest", g, g.exceptions)
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [KeyError(2), ValueError(3)])])
m, r = g.split(ValueError); print(m, r, m.exceptions, g.subgroup(lambda e: isinstance(e, KeyError)), g.derive([TypeError()]))
try: ExceptionGroup("e", [])
except ValueError as e: print(e)
e = ValueError("noted"); e.add_note("first"); e.add_note("second"); print(e.__notes__)
try: raise ValueError
except Exception as e: print(repr(e), e.args, str(e) == "")
try: raise ValueError("a", 2)
except Exception as e: print(e, e.args)
try: raise 5
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try: assert 1 == 2, "maths"
except AssertionError as e: print(e)
print(issubclass(KeyboardInterrupt, Exception), issubclass(FileNotFoundError, OSError), KeyError("a'b"), repr(KeyError("x")), str(KeyError("x")), OSError(2, "gone", "file.txt"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), StopIteration(3).value, SystemExit(4).code)
