class M:
    def __init__(s,n,swallow=False): s.n=n; s.sw=swallow
    def __enter__(s): print('enter',s.n); return s
    def __exit__(s,t,v,tb): print('exit',s.n,t and t.__name__,v,tb is not None); return s.sw
with M('a') as a, M('b', True) as b:
    print(a.n,b.n); raise ValueError('v')
with (M('c') as c, M('d'),):
    pass
def f():
    with M('e'): return 'ret'
print(f())
for i in range(3):
    with M(i):
        if i == 1: break
        continue
from contextlib import *
@contextmanager
def cm(x):
    print('start', x)
    try: yield x*2
    except ValueError as e: print('cm caught', e)
    finally: print('end', x)
with cm(2) as y: print(y); raise ValueError('in')
@cm(5)
def deco(): print('body')
deco(); deco()
with suppress(KeyError, IndexError): [][1]
with ExitStack() as st:
    for n in 'xy': st.enter_context(M(n))
    st.callback(print, 'cb', 1)
    st.push(lambda *a: print('push', a[0]))
import io
buf = io.StringIO()
with redirect_stdout(buf): print('hidden')
print(repr(buf.getvalue()))
class Cl:
    def close(s): print('closed')
with closing(Cl()): pass
with nullcontext(5) as n: print(n)
@contextmanager
def noyield():
    if 0: yield
try:
    with noyield(): pass
except RuntimeError as e: print(e)
@contextmanager
def two(): yield 1; yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
try:
    with 5: pass
except TypeError as e: print(e)
class NoExit:
    def __enter__(s): pass
try:
    with NoExit(): pass
except TypeError as e: print(e)
async def af():
    with 5: pass
class Al(contextlib.ContextDecorator if 0 else ContextDecorator):
    def __enter__(s): print('E'); return s
    def __exit__(s,*a): print('X')
@Al()
def fn(): print('fn')
fn()
class T:
    def __enter__(s): raise ValueError('enter failed')
    def __exit__(s,*a): print('never')
with T(): pass
