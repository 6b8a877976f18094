import functools, time
def timer(fn):
    @functools.wraps(fn)
    def inner(*a, **k):
        s=time.perf_counter(); r=fn(*a,**k); e=time.perf_counter()-s; print(f'{fn.__name__} took', e>=0); return r
    return inner
@timer
def slow(n):
    """Slow doc"""
    return sum(range(n))
print(slow(10), slow.__name__, slow.__doc__, slow.__wrapped__)if 0 else print(slow(10), slow.__name__, slow.__doc__)
def repeat(n=2):
    def deco(f):
        def w(*a): return [f(*a) for _ in range(n)]
        return w
    return deco
@repeat(3)
def hi(x): return x
print(hi('a'), hi.__name__, hi.__qualname__)
class CountCalls:
    def __init__(s,f): functools.update_wrapper(s,f); s.f=f; s.n=0
    def __call__(s,*a): s.n+=1; return s.f(*a)
    def __get__(s,o,t): return functools.partial(s,o)
@CountCalls
def foo(): "d"
foo(); foo(); print(foo.n, foo.__name__, foo.__doc__)
class K:
    @CountCalls
    def m(self): return 'm'
print(K().m())
@repeat
def bad(x): return x
try: bad(1)(2)
except TypeError as e: print(e)
def memo(f):
    c={}
    def w(*a):
        if a not in c: c[a]=f(*a); print('miss',a)
        return c[a]
    return w
@memo
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(5))
@(lambda f: lambda: 'lam '+f())
def q(): return 'q'
print(q())
def cls_deco(c): c.extra=1; return c
@cls_deco
@functools.total_ordering
class Z:
    def __lt__(s,o): return True
    def __eq__(s,o): return False
print(Z.extra, Z()>Z(), Z()<=Z())
def validate(**types):
    def d(f):
        @functools.wraps(f)
        def w(**k):
            for n,t in types.items():
                if not isinstance(k.get(n),t): raise TypeError(f'{n} must be {t.__name__}')
            return f(**k)
        return w
    return d
@validate(x=int)
def v(x): return x
print(v(x=1)); v(x='a')
