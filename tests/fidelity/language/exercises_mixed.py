# Python memory & scopes quiz
def outer():
    x = 'outer'
    def inner():
        print(x)
    def inner2():
        nonlocal x
        x = 'changed'
    inner(); inner2(); inner()
    return inner
f = outer()
print(f.__closure__[0].cell_contents, f.__code__.co_freevars, outer.__code__.co_cellvars, f.__closure__)if 0 else print(f.__closure__[0].cell_contents, f.__code__.co_freevars, outer.__code__.co_cellvars)
class Counter:
    instances = 0
    def __new__(cls, *args):
        cls.instances += 1
        return super().__new__(cls)
    def __init__(self, start=0): self.value = start
    def __iadd__(self, n): self.value += n; return self
    def __int__(self): return self.value
    def __float__(self): return float(self.value)
    def __lt__(self, o): return self.value < int(o)
    def __getstate__(self): return {'value': self.value}
c = Counter(3); c += 4; print(int(c), float(c), Counter.instances, c < 10, sorted([Counter(3), Counter(1)])[0].value)
import operator, functools
print(functools.reduce(operator.mul, range(1, 6)), list(map(operator.itemgetter(1), [(1,2),(3,4)])), operator.attrgetter('real','imag')(1+2j), operator.methodcaller('upper')('a'), operator.attrgetter('a.b'))
print(*map(lambda p: p[0]+p[1], zip('abc','def')), sep='|', end='.\n')
print('%-10s|%5.1f|%03d' % ('ab', 3.14159, 7), '{:>{w}.{p}f}'.format(3.14159, w=8, p=2), f'{"a":->5}{"b":-<5}{"c":-^5}')
nums = [5, 3, 8, 1]
print(sorted(nums), nums, sorted(nums, reverse=True), sorted('bAc', key=str.lower), sorted([('a',2),('b',1)], key=lambda t: t[1]), nums.sort(), nums, list(reversed(nums)))
def gen():
    try:
        while True:
            x = yield
            print('got', x)
    except GeneratorExit: print('closing')
    finally: print('finally')
g = gen(); next(g); g.send(1); g.send(2); g.close()
def avg():
    total = n = 0; a = None
    while True:
        x = yield a
        total += x; n += 1; a = total / n
a = avg(); next(a); print(a.send(10), a.send(20), a.send(30))
from collections import Counter as C, defaultdict as dd
text = 'the quick brown the lazy dog the end'
print(C(text.split()).most_common(2), {k: len(list(v)) for k, v in __import__('itertools').groupby(sorted(text.replace(' ','')))})
d = dd(list)
for w in text.split(): d[len(w)].append(w)
print(dict(d), sorted(d.items()))
matrix = [[1,2,3],[4,5,6]]
print(list(zip(*matrix)), [list(r) for r in zip(*matrix)], sum(map(sum, matrix)), [[r[i] for r in matrix] for i in range(3)])
