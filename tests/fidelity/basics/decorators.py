# Decorators apply from the bottom up, on functions and classes, with and without arguments.
def logged(f):
    print("decorating", f.__name__)
    def wrapper(*args, **kw):
        print("->", f.__name__, args, kw)
        result = f(*args, **kw)
        print("<-", result)
        return result
    return wrapper

def times(n):
    def deco(f):
        def wrapper(*a):
            return [f(*a) for _ in range(n)]
        return wrapper
    return deco

@times(2)
@logged
def add(a, b=1):
    return a + b

print(add(3))
print(add(3, 4))

registry = []
@registry.append
def forgotten():
    pass
print(forgotten, registry[0].__name__)

def tagged(cls):
    cls.tag = cls.__name__.lower()
    return cls

@tagged
class Thing:
    @logged
    def m(self): return 1
print(Thing.tag, Thing().m.__name__)

def memo(f):
    cache = {}
    def inner(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return inner
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
