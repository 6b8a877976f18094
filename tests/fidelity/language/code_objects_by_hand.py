import types
def f(a, b=2): return a + b
c = f.__code__
for kw in ({'co_code': 3}, {'co_argcount': -1}, {'co_argcount': 9}, {'co_nlocals': 7}, {'co_varnames': (1,)}, {'co_varnames': ('a',)}, {'nope': 1}, {'co_flags': 'x'}, {'co_flags': -1}, {'co_consts': [1]}, {'co_names': [1]}, {'co_names': (1,)}, {'co_code': b'\x01'}, {'co_stacksize': -1}, {'co_firstlineno': -1}, {'co_posonlyargcount': 5}, {'co_kwonlyargcount': 5}, {'co_nlocals': -1}, {'co_freevars': (1,)}, {'co_cellvars': 'a'}, {'co_exceptiontable': 3}, {'co_name': 3}, {'co_argcount': 1.5}, {'co_argcount': 2**40}, {'co_freevars': ('z',)}, {'co_linetable': 'a'}):
    try: print(c.replace(**kw).co_argcount, kw)
    except BaseException as e: print(type(e).__name__, e)
A = [c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_stacksize, c.co_flags, c.co_code, c.co_consts, c.co_names, c.co_varnames, 'file', 'nm', 'qn', 7, c.co_linetable, c.co_exceptiontable, c.co_freevars, c.co_cellvars]
print(types.CodeType(*A).co_name, types.CodeType(*A[:-2]).co_firstlineno)
for i, v in ((0, -1), (1, -1), (2, -1), (3, -1), (3, 5), (4, -1), (5, 'x'), (6, 'x'), (7, []), (8, []), (9, []), (9, (1, 2)), (10, 3), (11, 3), (12, None), (13, 'x'), (14, 'x'), (15, 3), (16, 3), (17, 3), (5, -5)):
    B = list(A); B[i] = v
    try: print(i, types.CodeType(*B).co_qualname)
    except BaseException as e: print(i, type(e).__name__, e)
for B in ((), (1,), A[:15], A + [1]):
    try: types.CodeType(*B)
    except TypeError as e: print(e)
try: types.CodeType(argcount=1)
except TypeError as e: print(e)
