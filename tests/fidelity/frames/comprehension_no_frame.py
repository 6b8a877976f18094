# List, dict and set comprehensions run in the frame of their function; generator expressions do not.
import sys
def name(depth=1): return sys._getframe(depth).f_code.co_name
def f():
    return [name() for _ in [1]], {name(): 1 for _ in [1]}, {name() for _ in [1]}, list(name() for _ in [1])
print(f())
print([name() for _ in [1]], list(name() for _ in [1]))
class C:
    a = [name() for _ in [1]]
    b = list(name() for _ in [1])
print(C.a, C.b)
print((lambda: [name() for _ in [1]])())
print(f.__code__.co_varnames, [type(c).__name__ for c in f.__code__.co_consts])
def g():
    x = "outer"
    [x for x in "ab"]
    return x, g.__code__.co_varnames
print(g())
def h():
    fs = [lambda: i for i in range(3)]
    return [k() for k in fs], h.__code__.co_cellvars
print(h())
def u():
    [v for v in [1]]
    return v
try:
    u()
except NameError as e:
    print(e)
