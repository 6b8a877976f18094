# The usual tools of itertools and functools.
from itertools import count, cycle, islice, chain, product, permutations, combinations, accumulate, groupby, takewhile, dropwhile, repeat, zip_longest, starmap, tee, pairwise
from functools import reduce, partial, lru_cache, wraps, cmp_to_key

print(list(islice(count(5, 2), 4)), list(islice(cycle("ab"), 5)), list(chain([1], "x", (2,))), list(repeat(0, 3)))
print(list(product("ab", [1, 2])), list(permutations([1, 2, 3], 2)), list(combinations("abc", 2)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), [(k, list(g)) for k, g in groupby("aabbba")])
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(zip_longest("ab", "c", fillvalue="-")))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise("abc")), [list(t) for t in tee([1, 2])])
print(reduce(lambda a, b: a * b, range(1, 6)), partial(int, base=2)("101"), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), fib.cache_info())

def deco(f):
    @wraps(f)
    def inner(*a):
        return f(*a)
    return inner
@deco
def named():
    "doc"
print(named.__name__, named.__doc__, named.__wrapped__.__name__)
