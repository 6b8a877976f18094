def averager():
    total = n = 0; avg = None
    while True:
        x = yield avg
        if x is None: break
        total += x; n += 1; avg = total / n
    return (n, avg)
def delegator(res):
    while True:
        r = yield from averager()
        res.append(r)
res = []; d = delegator(res); next(d)
for x in (1, 2, None, 5, None): print(d.send(x))
print(res, d.gi_running, d.gi_frame.f_lineno, d.gi_code.co_name)
d.close(); print(d.gi_frame)
def g():
    try: 
        while 1:
            try: v = yield 1; print('got', v)
            except ValueError as e: print('caught', e); yield 'handled'
    finally: print('fin')
x = g(); print(next(x), x.send('a'), x.throw(ValueError('boo')), next(x))
try: x.throw(KeyError, 'k')
except KeyError as e: print('KeyError', e)
try: next(x)
except StopIteration as e: print('stop', e.value)
x = g()
try: x.send(1)
except TypeError as e: print(e)
try: x.throw(1)
except TypeError as e: print(e)
x = g(); next(x)
try: x.throw(1)
except TypeError as e: print(e)
x = g(); next(x)
try: x.throw(ValueError, ValueError('inst'), None)
except BaseException as e: print(repr(e))
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
s = stubborn(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def ret():
    try: yield 1
    except GeneratorExit: return 'closed value'
s = ret(); next(s); print(s.close(), s.close())
def self_call():
    try: next(me)
    except ValueError as e: print(e)
    yield
me = self_call(); next(me)
def stop():
    yield 1
    raise StopIteration('oops')
try: list(stop())
except RuntimeError as e: print(e, repr(e.__cause__), e.__cause__ is e.__context__)
def yf():
    r = yield from [1, 2]
    print('r', r)
    r = yield from (x * 2 for x in 'ab')
    try: yield from 5
    except TypeError as e: print(e)
    return 'end'
it = yf()
try:
    while True: print(next(it))
except StopIteration as e: print('value', e.value, e.args)
it = yf(); next(it)
try: it.send(5)
except AttributeError as e: print(e)
ge = (i for i in range(3)); print(type(ge), ge.__name__, ge.__qualname__, ge.gi_code.co_name, next(ge))
try: ge.gi_frame.f_locals['i'] = 99
except Exception as e: print(type(e), e)
print(list(ge)); 
class Tree:
    def __init__(s, v, l=None, r=None): s.v, s.l, s.r = v, l, r
    def __iter__(s):
        if s.l: yield from s.l
        yield s.v
        if s.r: yield from s.r
print(*Tree(4, Tree(2, Tree(1)), Tree(6)))
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
from itertools import islice, takewhile
print(list(islice(fib(), 10, 20, 3)), [*takewhile(lambda x: x < 50, fib())])
first, *rest = (x for x in range(4)); print(first, rest)
try: a, b = (x for x in range(3))
except ValueError as e: print(e)
try: a, b, c, *d = (x for x in range(2))
except ValueError as e: print(e)
def inner():
    try: return (yield 'in')
    finally: print('inner fin')
def outer():
    x = yield from inner(); print('outer got', x); yield 'out'
o = outer(); next(o); print(o.send(10)); del o
o = outer(); next(o); o.close()
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(7)
    def throw(self, *a): print('throw', a); return 'thrown'
    def close(self): print('close called')
    def send(self, v): print('send', v); return 's'
class It2(It):
    n = 0
    def __next__(self):
        self.n += 1; return self.n
def df():
    print('result', (yield from It()))
    yield from It2()
z = df(); print(next(z), z.send('q'), z.throw(ValueError), next(z)); z.close()
print(repr(g)[:11], (lambda: (yield))().gi_code.co_name)
lst = [1, 2, 3]
gen = (lst for lst in [lst]); lst = None; print(next(gen))
try: (x for x in 5)
except TypeError as e: print(e)
try: next((x for y in [1] for x in 5))
except TypeError as e: print(e)
