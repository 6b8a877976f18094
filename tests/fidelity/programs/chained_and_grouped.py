try:
    try:
        {}["missing"]
    except KeyError as e:
        raise ValueError("bad config") from e
except ValueError as e:
    e.add_note("check the file")
    import traceback
    traceback.print_exc()
def a(): b()
def b(): c()
def c():
    d = [1, 2, 3]
    return d[10] + d["x"]
import sys
try:
    a()
except IndexError:
    tb = sys.exc_info()[2]
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_lasti > 0, sorted(tb.tb_frame.f_locals)[:1] if tb.tb_frame.f_code.co_name != "<module>" else "")
        tb = tb.tb_next
    del tb
eg = ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k")])])
try:
    raise eg
except* ValueError as g:
    print("V", g.exceptions)
except* KeyError as g:
    print("K", g.exceptions)
