import types, dis
def f(a, b=2): return a + b
c = f.__code__
i = c.co_code.index(bytes([dis.opmap['BINARY_OP']]))
code = bytearray(c.co_code); code[i + 1] = 10
f.__code__ = c.replace(co_code=bytes(code))
print(f(5, 3))
def h():
    x = 10
    return x * 2
print(h(), h.__code__.co_consts)
h.__code__ = h.__code__.replace(co_consts=tuple(21 if k == 10 else k for k in h.__code__.co_consts))
print(h())
def outer():
    n = 5
    def inner(): return n
    return inner
g = outer()
k = g.__code__.replace(co_freevars=('m',), co_name='renamed')
print(k.co_freevars, types.FunctionType(k, {}, closure=g.__closure__)())
def kw(a, *, b=1, **rest): return a, b, rest
kk = kw.__code__.replace(co_varnames=('x', 'y', 'z'))
print(types.FunctionType(kk, {}, kwdefaults={'y': 4})(1, q=3), kk.co_varnames)
def make_const_tuple(**changes):
    src = f.__code__
    return {n: getattr(src, n) for n in dir(src) if n.startswith('co_') and n not in ('co_lines', 'co_positions', 'co_lnotab')} | changes
print(sorted(make_const_tuple()))
def show(fn):
    co = fn.__code__
    new = types.CodeType(co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_nlocals, co.co_stacksize, co.co_flags, co.co_code, co.co_consts, co.co_names, co.co_varnames, co.co_filename, 'fresh', 'fresh', 50, co.co_linetable, co.co_exceptiontable, co.co_freevars, co.co_cellvars)
    return types.FunctionType(new, globals(), 'fresh')
def failing(n): return 1 / n
w = show(failing)
try: w(0)
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_frame.f_code.co_name)
print(w.__code__ == failing.__code__, hash(w.__code__) == hash(failing.__code__), w(2))
def gen(): yield 1; yield 2
print(list(show(gen)()), gen.__code__.replace(co_name='g2').co_name)
class A:
    def m(self): return self.v
A.m.__code__ = A.m.__code__.replace(co_names=('w',))
a = A(); a.w = 'w!'; print(a.m())
def greet(): print('hello', end='?\n')
greet.__code__ = greet.__code__.replace(co_names=tuple({'print': 'repr'}.get(n, n) for n in greet.__code__.co_names))
try: greet()
except TypeError as e: print(e)
