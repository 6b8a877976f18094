# Walking a traceback: functions and line numbers of each frame.
def a(): b()
def b():
    c()
def c():
    raise KeyError("deep")

try:
    a()
except KeyError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
err = None
for i in range(2):
    try:
        if err is None:
            raise ValueError("same object")
        raise err
    except ValueError as e:
        err = e
        n, tb = 0, e.__traceback__
        while tb:
            n, tb = n + 1, tb.tb_next
        print("entries", n)
print(err.with_traceback(None).__traceback__)
raise err
