# Exceptions, tracebacks and frames in cycles.
import gc
gc.collect()
def f():
    try:
        raise ValueError
    except ValueError as e:
        kept = e
f()
print("local keeps the exception", gc.collect())
def g():
    e1 = ValueError()
    e1.me = e1
g()
print("exception in itself", gc.collect())
def h():
    try:
        1 / 0
    except ZeroDivisionError as e:
        tb = e.__traceback__
h()
print("local keeps the traceback", gc.collect())
def deep(n):
    if n: deep(n - 1)
    else: raise KeyError
def i():
    try:
        deep(3)
    except KeyError as e:
        kept = [e]
i()
print("four frames deeper", gc.collect())
a, b = ValueError(), KeyError()
a.__context__ = b; b.__cause__ = a
del a, b
print("context and cause", gc.collect())
try:
    raise TypeError
except TypeError as e:
    e.args = (e,)
print("in its own args", gc.collect())
def j():
    import sys
    fr = sys._getframe()
j()
print("own frame", gc.collect())
