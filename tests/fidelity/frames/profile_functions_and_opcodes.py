import sys
def tr(frame, event, arg):
    if frame.f_code.co_name == 'f':
        frame.f_trace_opcodes = True; frame.f_trace_lines = False
        print(event, frame.f_lineno, frame.f_lasti)
    return tr
def f(x):
    y = x + 1
    return y
sys.settrace(tr); f(1); sys.settrace(None)
try: sys._getframe().f_trace_lines = 5
except TypeError as e: print(e)
print(sys._getframe().f_trace_opcodes, sys._getframe().f_trace_lines)
def outer():
    a = 5
    def inner(): return a
    return inner
i = outer()
import types
exec(i.__code__.replace(co_name='z'), {}, closure=i.__closure__)
def make():
    n = 0
    def code():
        nonlocal n
        n += 1
        print('n', n)
    return code
c = make(); exec(c.__code__, closure=c.__closure__); exec(c.__code__, {'print': print}, closure=(types.CellType(10),))
for cl in [None, (), (5,), c.__closure__ * 2, 5]:
    try: exec(c.__code__, {}, closure=cl)
    except Exception as e: print(type(e).__name__, e)
prof = []
def p(frame, event, arg): prof.append((event, frame.f_code.co_name, getattr(arg, '__name__', type(arg))))
def work(n):
    s = sum(x for x in range(n)); 'abc'.upper(); [].append(1); d = dict(a=1); max(1, 2, key=lambda v: -v)
    try: int('q')
    except ValueError: pass
    print(*[1], **{'sep': ''})
    return d.get('a')
class W:
    def __enter__(self): return self
    def __exit__(self, *a): pass
    def __call__(self): return len('abc')
sys.setprofile(p); work(2); w = W()
with w: w()
sorted([3, 1], key=abs); list(map(str.upper, 'ab'))
try: [].pop()
except IndexError: pass
def g():
    try: yield 1
    finally: prof.append('fin')
for _ in g(): break
it = g(); next(it); it.close()
try: it.throw(ValueError('v'))
except ValueError: pass
sys.setprofile(None)
for e in prof: print(e)
def bad(frame, event, arg): raise RuntimeError('prof')
sys.setprofile(bad)
try: work(1)
except RuntimeError as e: print(e, sys.getprofile())
