# The unraisable hook is given the traceback: which line of which function failed.
import sys
def hook(u):
    tb = u.exc_traceback
    lines = []
    while tb:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(u.exc_type.__name__, lines, u.err_msg)
sys.unraisablehook = hook
def helper(x):
    return x.nothing
class C:
    def __del__(self):
        helper(self)
def make():
    c = C()
    c = 1
    return c
make()
def gen():
    try:
        yield 1
    finally:
        helper(None)
g = gen()
next(g)
del g
print("end")
