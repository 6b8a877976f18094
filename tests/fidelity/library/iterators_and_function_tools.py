from itertools import *
import itertools, operator, functools
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(list(accumulate([1, 2, 3], initial=10)), list(accumulate([1, 2, 3], operator.mul)), list(batched('abcdefg', 3)), list(chain.from_iterable(['ab', 'c'])), list(combinations('abc', 2)), list(combinations_with_replacement('ab', 2)), list(compress('abcd', [1, 0, 1])), list(islice(count(5, 2), 3)), list(islice(cycle('ab'), 5)), list(dropwhile(lambda x: x < 2, [1, 2, 1])), list(filterfalse(lambda x: x % 2, range(4))), [(k, list(g)) for k, g in groupby('aabca')], list(pairwise('abc')), list(permutations('abc', 2)), list(product('ab', repeat=2)), list(repeat(1, 3)), list(starmap(pow, [(2, 3)])), list(takewhile(bool, [1, 0, 1])), [list(x) for x in tee('ab')], list(zip_longest('abc', 'd', fillvalue='-')))
t(lambda: list(batched('abc', 2, strict=True))); t(lambda: batched('a', 0)); t(lambda: list(islice('abc', -1))); t(lambda: list(islice('abc', 1, None, 0))); t(lambda: combinations('a', -1)); t(lambda: repeat(1, 'x')); t(lambda: count('a')); t(lambda: list(product('ab', repeat=-1))); t(lambda: tee('a', -1)); t(lambda: list(starmap(pow, [1]))); t(lambda: list(accumulate([1, 'a']))); t(lambda: list(chain(1))); t(lambda: list(zip_longest(1))); t(lambda: zip_longest('a', foo=1)); t(lambda: list(zip([1, 2], [1], strict=True))); t(lambda: list(zip([1], [1, 2], strict=True))); t(lambda: list(map(int, ['1', 'x']))); t(lambda: next(iter([]))); t(lambda: list(groupby([1, 2], 5))); t(lambda: permutations('abc', 'x'))
print(repr(count(3)), repr(count(1, 2.5)), repr(repeat('x')), repr(repeat('x', 2)), repr(islice('a', 1))[:24], operator.length_hint(repeat(1, 4)), count(1.5).__next__(), list(islice(count(10, -3), 4)))
g = groupby([1, 1, 2]); k, first = next(g); k2, second = next(g); print(list(first), list(second)); a, b = tee(iter([1, 2, 3])); next(a); print(list(a), list(b)); print([''.join(x) for x in batched('hello', 2)], max(accumulate([3, 1, 4], max)), dict(zip('ab', count())), list(map(lambda *a: a, 'ab', 'xyz')), list(filter(None, [0, 1, '', 'a'])), sum(map(len, ['a', 'bb'])), list(enumerate('ab', start=5)), list(reversed(range(3))), sorted('bca', reverse=True), any([]), all([]), min('b', 'a', key=ord), max([], default='none'), list(iter(lambda it=iter([1, 2, 0, 3]): next(it), 0)))
print(functools.reduce(operator.add, [1, 2, 3], 10)); t(lambda: functools.reduce(operator.add, [])); print(list(itertools.chain('ab', [1])), functools.partial(int, base=2)('101'), functools.partial(print, 'x', sep='-'), functools.partial(functools.partial(pow, 2), 3)())
@functools.lru_cache(maxsize=2)
def f(x): return x * 2
f(1); f(2); f(1); f(3); f(2); print(f.cache_info(), f.cache_parameters(), f.__wrapped__(5)); f.cache_clear(); print(f.cache_info()); t(lambda: f([])); t(lambda: functools.lru_cache('x')(5)); print(functools.lru_cache(typed=True)(lambda x: x).cache_parameters())
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
@functools.singledispatch
def sd(x, *a): return f'default {x}'
@sd.register
def _(x: int, *a): return f'int {x}'
@sd.register(list)
@sd.register(tuple)
def _(x, *a): return f'seq {len(x)}'
@sd.register
def _(x: str | bytes): return 'text'
print(sd(1), sd(True), sd([1]), sd(()), sd('a'), sd(b''), sd(2.5), sd.dispatch(bool) is sd.dispatch(int), sd.registry.keys().__len__()); t(lambda: sd()); t(lambda: sd.register(5))
class K:
    @functools.singledispatchmethod
    def m(self, x): return 'def'
    @m.register
    def _(self, x: int): return 'int'
    @functools.singledispatchmethod
    @classmethod
    def c(cls, x): return cls.__name__
    pm = functools.partialmethod(lambda self, a, b: (a, b), 1)
print(K().m(1), K().m('a'), K.c(1), K().pm(2), functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a, b: b - a)(2) if 0 else sorted([1, 3, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
@functools.total_ordering
class V:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2)); t(lambda: functools.total_ordering(type('X', (), {})))
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k): "inner doc"; return fn(*a, **k)
    return w
@deco
def orig(a: int, b=2) -> str: "orig doc"; return a
print(orig.__name__, orig.__doc__, orig.__wrapped__.__name__, orig.__annotations__, orig(1), functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
import inspect; print(inspect.signature(orig), inspect.signature(functools.partial(orig, 1)), inspect.signature(f) if 0 else '', operator.itemgetter(1, 'a')({1: 2, 'a': 3}), operator.attrgetter('real', 'imag')(3), operator.methodcaller('split', ',')('a,b'), operator.itemgetter(slice(1, 3))('abcd'), repr(operator.itemgetter(1)), repr(operator.attrgetter('a.b')), repr(operator.methodcaller('f', 1, x=2)))
t(lambda: operator.itemgetter()); t(lambda: operator.attrgetter(1)); t(lambda: operator.methodcaller()); t(lambda: operator.itemgetter(5)('a')); t(lambda: operator.attrgetter('x.y')(1)); print(operator.concat('a', 'b'), operator.contains([1], 1), operator.countOf([1, 1], 1), operator.indexOf([3, 4], 4), operator.truth([]), operator.is_not(1, 2), operator.not_(0), operator.iadd([1], [2]), operator.matmul.__name__, operator.xor(5, 1), operator.inv(5), operator.index(True), operator.call(len, 'ab'))
