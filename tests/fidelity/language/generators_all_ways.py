def g():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        print('got', y)
    except ValueError as e:
        print('caught', e); yield 'handled'
    finally: print('cleanup')
    return 'done'
it = g(); print(next(it), it.send('a'), it.throw(ValueError('bad')))
try: next(it)
except StopIteration as e: print('stop', e.value)
it = g(); 
try: it.send(5)
except TypeError as e: print(e)
next(it); it.close(); it.close()
try: next(it)
except StopIteration as e: print('stop', e.value)
it = g(); next(it)
try: it.throw(KeyError, 'k')
except KeyError as e: print('KeyError', e)
def bad():
    try: yield 1
    except GeneratorExit: yield 2
b = bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def si():
    yield 1
    raise StopIteration('x')
s = si(); next(s)
try: next(s)
except RuntimeError as e: print(e, repr(e.__cause__))
def outer():
    r = yield from inner()
    print('inner returned', r)
    yield from [10, 20]
    yield from 'ab'
    return 'o'
def inner():
    a = yield 1
    print('inner got', a)
    return a * 2
o = outer(); print(next(o), o.send(21), list(o))
def rec():
    yield next(r)
r = rec()
try: next(r)
except ValueError as e: print(e)
print(g.__name__, it, type(it)) if 0 else print(type(it))
it = g(); print(it.gi_running, it.gi_frame.f_lineno, it.gi_code.co_name, it.gi_yieldfrom, it.__name__)
for bad in ['it.throw()','it.throw(5)','it.throw(ValueError, 1, 2)','it.send()', 'next(5)','iter(5)','next(iter([]))','next([])','list(1)','yield_','iter(5,1)','iter(len)']:
    try: print(eval(bad))
    except BaseException as e: print(bad, '->', type(e).__name__, e)
print(next(iter([]), 'dflt'), list(iter(iter([1,2,3]).__next__, 3)))
def countdown(n):
    while n: 
        yield n
        n -= 1
print(list(countdown(3)), sum(countdown(4)), max(countdown(5)), tuple(x*x for x in countdown(3)), dict(enumerate(countdown(2))))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a+b
import itertools
print(list(itertools.islice(fib(), 10)), list(itertools.takewhile(lambda x: x<30, fib())))
