# Code objects: sizes with instructions, constants, names and nested code.
from sys import getsizeof as sz
def a(): pass
def b(): return 1
def c(x): return x + 1
def d(x, y): return x * y + x - y
def e():
    for i in range(10):
        print(i)
def f():
    try:
        return 1
    except ValueError:
        return 2
print([sz(k.__code__) for k in (a, b, c, d, e, f)])
print([len(k.__code__.co_code) for k in (a, b, c, d, e, f)], [k.__code__.co_stacksize for k in (a, b, c, d, e, f)])
print([sz(k.__code__.co_code) for k in (a, b, c)], [sz(k.__code__.co_consts) for k in (a, b, c, d, e)], [k.__code__.co_consts for k in (a, b, c, e, f)])
print((lambda: 0).__code__.co_stacksize, sz((lambda: 0).__code__), e.__code__.co_names, c.__code__.co_varnames)
