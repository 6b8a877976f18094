"""Context managers of contextlib: of generators, stacks, and what happens when they fail."""
from contextlib import *
import contextlib, sys
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
@contextmanager
def tag(n):
    print('<', n)
    try: yield n
    finally: print('>', n)
with tag('a') as x, tag('b'): print('in', x)
def f():
    with tag('c'): raise ValueError('v')
t(f)
@tag('deco')
def g(): return 3
print(g(), g.__name__)
with suppress(ZeroDivisionError, KeyError): 1/0
with suppress(ValueError):
    raise ExceptionGroup('g', [ValueError(1)])
class C:
    def close(self): print('closed')
with closing(C()) as c: print('c')
with ExitStack() as s:
    s.enter_context(tag('1')); s.callback(print, 'cb', end='!\n'); s.push(lambda *a: print('exit', a[0])); s.enter_context(tag('2'))
with ExitStack() as s:
    s.callback(print, 'x'); k = s.pop_all()
print('later'); k.close()
with nullcontext(5) as n: print(n)
def f():
    with ExitStack() as s:
        s.callback(lambda: 1/0); s.callback(lambda: {}['k'])
        raise ValueError('first')
try: f()
except Exception as e:
    while e: print(repr(e)); e = e.__context__
@contextmanager
def no(): 
    if 0: yield
t(lambda: no().__enter__())
@contextmanager
def two(): yield; yield
def f():
    with two(): pass
t(f)
class D(ContextDecorator):
    def __enter__(self): print('enter'); return self
    def __exit__(self, *e): print('exit'); return True
@D()
def h(): raise ValueError
print(h())
def f():
    with 5: pass
t(f)
t(lambda: ExitStack().enter_context(5))
class W:
    def write(self, s): sys.__stdout__.write('['+s+']')
    def flush(self): pass
with redirect_stdout(W()): print('hi')
print()
print(issubclass(C, AbstractContextManager), isinstance(tag('x'), AbstractContextManager))
@contextmanager
def swallow():
    try: yield
    except ValueError: print('got it')
with swallow(): raise ValueError
def f():
    with swallow(): raise StopIteration('si')
t(f)
cm = tag('q'); cm.__enter__(); t(lambda: cm.__enter__()); del cm
