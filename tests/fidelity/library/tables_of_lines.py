def f(a, b):
    x = a
    return x + b
c = f.__code__
import warnings
warnings.simplefilter("always")
print(c.co_lnotab)
d = c.replace(co_linetable=c.co_linetable)
print(d == c, list(d.co_lines()) == list(c.co_lines()))
d = c.replace(co_linetable=b"")
print(list(d.co_lines()))
long = compile("a = 1\n" + "\n" * 300 + "b = (a +\n\n  a)\n" + "c = [" + "a, " * 200 + "]\nd = 1", "x", "exec")
warnings.simplefilter("ignore")
print(long.co_lnotab)
again = long.replace(co_linetable=long.co_linetable)
print(list(again.co_positions()) == list(long.co_positions()), list(again.co_lines())[:5])
def g():
    return 1 / 0
g.__code__ = g.__code__.replace(co_linetable=b"\xf8\xf8\xf8\xf9\xf8\xf8\xf8")
try: g()
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_lineno)
try: c.replace(co_linetable="a")
except TypeError as e: print(e)
