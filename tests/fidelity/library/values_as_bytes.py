# marshal: values as bytes and back, code objects too.
import marshal, io
 
def show(v):
    d = marshal.dumps(v)
    print(d[:80], marshal.loads(d) == v)
show([1000, 'abc', 2.5, None]); show({'k': [1.5], 'l': (2 ** 50, -3)}); show((1, 'é', b'x', 1j)); show({3, 1, 2}); show(frozenset(['q']))
x = ['shared']; show([x, x, x])
print(marshal.dumps([float(1)] * 2), marshal.dumps([float(1), float(2)]), marshal.dumps(str(12345)), marshal.dumps('ab' * 200, 2)[:9])
def f(n, *a, k=3):
    t = [i * n for i in range(k)]
    return lambda: (t, n, a)
c = marshal.loads(marshal.dumps(f.__code__))
print(c == f.__code__, c.co_name, c.co_varnames, c.co_cellvars, len(c.co_consts))
import types
g = types.FunctionType(c, globals(), 'g', None, None)
g.__kwdefaults__ = {'k': 2}
print(g(5, 6)())
exec(marshal.loads(marshal.dumps(compile('class A:\n def m(self): return __class__\nprint(A().m(), [y for y in "ab"])', 'mod', 'exec'))))
b = io.BytesIO(); marshal.dump([1, 2], b); marshal.dump('next', b); b.seek(0); print(marshal.load(b), marshal.load(b))
for bad in (lambda: marshal.dumps(object()), lambda: marshal.dumps(len), lambda: marshal.loads(b''), lambda: marshal.loads(b'q'), lambda: marshal.loads(b'[\1\0\0\0'), lambda: marshal.loads(3), lambda: marshal.dumps(), lambda: marshal.loads(b'r\0\0\0\0'), lambda: marshal.load(b), lambda: marshal.dumps(f.__code__, allow_code=False)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
try:
    l = []; l.append(l); print(marshal.loads(marshal.dumps(l))[0][0] is not None)
    d = {}; 
    for i in range(3000): d = [d]
    marshal.dumps(d)
except ValueError as e: print(e)
print(marshal.version)
