# A keyword that a function does not have: its names are a list then, to look for a similar one.
import gc, sys, collections
gc.collect()
f = lambda item3, y=1: [item3, y]
n = gc.get_count()
try:
    f(collections.deque(), **dict.fromkeys('256-0'))
except TypeError as e:
    print(e)
print(n, gc.get_count())
try:
    f([], **{'2': 1})
except TypeError as e:
    print(e)
print(n, gc.get_count())
try:
    f([], **{'y': 1})
    f([], **{'y': 1, 'z': 2})
except TypeError as e:
    print(e)
print(n, gc.get_count())
def g(a, b=2, *, c): pass
try:
    g(**dict.fromkeys('abcdefg'))
except TypeError as e:
    print(e)
print(n, gc.get_count())
try:
    g(1, **dict.fromkeys('256-0'))
except TypeError as e:
    print(e)
print(n, gc.get_count())
