# What the compiler leaves behind shows in the first count: a script with every kind of block and constant.
import gc
print(gc.get_count())
raise SystemExit
import gc, os.path as p
from collections import deque as d, OrderedDict
from typing import *
"""x"""
a: int = 5
b = (1, 2, (3, 4.5), b'x', 1j, True, ..., -3)
def deco(x): return lambda f: f
@deco(1)
class A(object, metaclass=type):
    "doc"
    x: int
    __slots__ = ('a', 'b')
    def __init__(self, *args: int, k: str = 'q', m=2, **kw) -> None:
        self.x = 1
        self.__y = args
        super().__init__()
        def inner(z=1, /, *, w: int = 3):
            nonlocal self
            global gg
            gg = 1
            return self, z, w, args
        return None
    async def co(self):
        async with self as x, self: pass
        async for i in self: yield i
        await x
        return
class B[T: int, *U, **V](A):
    def f[Q](self, a: Q) -> T: return a
    y = [i for i in range(3)]
type Al[T] = list[T]
x = [i*j for i in range(3) for j in range(i) if i]
y = {i: j for i, j in zip(x, x)}
z = {i for i in x}
g = (i for i in x)
w = lambda q, *r: [q for q in r if (zz := q)]
try:
    1/0
except (ValueError, TypeError) as e:
    pass
else: pass
finally: print(1)
try: pass
except* OSError as e: pass
with open('x') as f, open('y'): pass
for i in [1, 2, 3]: continue
else: pass
while 1:
    break
if x in {1, 2, 3}: pass
if x in [1, 2]: pass
f = f"{x!r:>{y}} abc {z}" "def"
s = 'a' 'b'
t = 'a' + 'b' * 3
u = 2 ** 10 * 1.5
v = [1, 2, 3, 4]
v2 = {1, 2, 3, 4}
v3 = {'a': 1, 'b': 2, **y, 'c': 3}
v4 = {'a': x, 'b': y, 'c': z}
f(1, *x, a=1, b=2, **y)
f(a=1, b=2)
x.f(a=x, b=2)
x[1:2, ::3] = 5
a, *b = x
del a, x[0], x.y
assert x, 'hi'
match x:
    case [1, 2, *rest] | (rest, 1): pass
    case {'a': 1, 'b': bb, **kw}: pass
    case A(1, x=2, y=yy) as q: pass
    case 'x' | 1 | None: pass
    case [a, [b, c]]: pass
    case _: pass
def gen():
    yield 1
    yield from gen()
    return (yield)
print('%s %d' % (x, 1))
x = not x and y or z
x = 1 if y else 2
x < y < z
raise ValueError from None
