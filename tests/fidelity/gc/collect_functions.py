# Functions that reach themselves: recursive closures, methods, decorators.
import gc
gc.collect()
def outer():
    def fact(n): return 1 if n < 2 else n * fact(n - 1)
    return fact(5)
outer()
print("recursive closure", gc.collect())
def mutual():
    def even(n): return n == 0 or odd(n - 1)
    def odd(n): return n != 0 and even(n - 1)
    return even(4)
mutual()
print("mutual", gc.collect())
def self_attr():
    def f(): pass
    f.me = f
self_attr()
print("attribute of itself", gc.collect())
def default():
    def f(x=[]): pass
    f.__defaults__[0].append(f)
default()
print("default", gc.collect())
def lam():
    fib = lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)
    return fib(6)
lam()
print("recursive lambda", gc.collect())
class C:
    def m(self): pass
c = C(); c.cb = c.m; del c
print("bound method", gc.collect())
c = C(); c.cb = lambda: c; del c
print("global lambda makes none", gc.collect())
def g():
    c = C(); c.cb = lambda: c
g()
print("lambda over a local", gc.collect())
ns = {}
exec("def f(): pass", ns)
del ns
print("namespace of exec", gc.collect())
