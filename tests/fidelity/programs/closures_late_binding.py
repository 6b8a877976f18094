# Closures: late binding, nonlocal, cells, defaults that are shared.
fs = [lambda: i for i in range(3)]; print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
def make(n):
    def get(): return n
    def set(v): nonlocal n; n = v
    return get, set
get, set_ = make(1); set_(5); print(get(), get.__closure__[0].cell_contents, get.__closure__[0] is set_.__closure__[0], get.__code__.co_freevars, make.__code__.co_cellvars)
def shared(x, acc=[]): acc.append(x); return acc
print(shared(1), shared(2), shared.__defaults__, shared(3, []), shared.__defaults__)
def counter():
    count = 0
    def inc(by=1):
        nonlocal count; count += by; return count
    inc.reset = lambda: globals().__setitem__("was", count)
    return inc
c = counter(); c(); c(5); c.reset(); print(was, c.__dict__.keys())
def outer():
    try: print(later)
    except NameError as e: print(type(e).__name__, e)
    def inner(): return later
    try: inner()
    except NameError as e: print(type(e).__name__, e)
    later = 1
    return inner()
print(outer())
x = "global"
def f():
    print(x)
    class C:
        x = x + " in class" if False else "class"
        def m(self): return x
        y = [x for _ in range(1)]
    return C().m(), C.x, C.y
print(f())
def g():
    try: x += "!"
    except UnboundLocalError as e: print(e)
    del_me = 1; del del_me
    try: del_me
    except UnboundLocalError as e: print(e)
    try: del del_me
    except UnboundLocalError as e: print(e)
g()
def decorator(arg):
    def wrap(fn):
        def inner(*a, **k): print(arg, fn.__name__, a, k); return fn(*a, **k)
        inner.__wrapped__ = fn; return inner
    return wrap
@decorator("one")
@decorator("two")
def add(a, b=2): "adds"; return a + b
print(add(1), add.__name__, add.__wrapped__.__wrapped__.__doc__)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4), (lambda: (yield))().__class__.__name__)
def rec(n): return 1 if n == 0 else n * rec(n - 1)
fact = rec; rec = None
try: fact(3)
except TypeError as e: print(e)
