# Through a traceback one may read the dead frames' variables.
def inner(x):
    y = x * 2
    raise ValueError
def outer():
    z = [1]
    inner(21)
try:
    outer()
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_frame is not None, tb.tb_next.tb_frame.f_locals, tb.tb_next.tb_next.tb_frame.f_locals)
    print(tb.tb_next.tb_frame.f_back is tb.tb_frame, tb.tb_next.tb_next.tb_lineno)
    fr = tb.tb_next.tb_next.tb_frame
    del tb
print(fr.f_locals["y"], fr.f_code.co_name, fr.f_back and fr.f_back.f_code.co_name)
fr.clear()
print(fr.f_locals)
e1 = None
def same():
    global e1
    try:
        if e1 is None: e1 = KeyError()
        raise e1
    except KeyError as e:
        n, tb = 0, e.__traceback__
        while tb: n, tb = n + 1, tb.tb_next
        return n
print(same(), same(), same())
