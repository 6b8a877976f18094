"""Functions, closures, generators."""


def plain(a, b=1, *args, c, d=2, **kwargs) -> int:
    """A docstring.

        Indented more.
    Less.
    \tA tab.
    """
    return a


def only(a: int, /, b: "str" = 1, *c: tuple, d: float = 2, **e: dict) -> None: ...


def counter(start):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count, start
    return step, peek


def cell_parameter(x, y):
    return lambda: (x, [x for _ in y], [lambda: z for z in y])


def generate(n):
    yield
    x = yield n
    y = yield from generate(n - 1)
    try:
        yield x
    finally:
        yield y
    return (yield)


def expressions(rows):
    a = [i for i in rows]
    b = {i: j for i, j in rows if i if j}
    c = {i for row in rows for i in row}
    d = (i for i in rows if i)
    e = [[j for j in i] for i in rows]
    f = [y for x in rows for y in [x + 1]]
    i = 5
    g = [i for i in rows], i
    h = sum(x for x in rows)
    k = [lambda: v for v in rows]
    total = 0
    m = [total := total + v for v in rows]
    try:
        n = [1 / v for v in rows]
    except ZeroDivisionError:
        n = None
    return a, b, c, d, e, f, g, h, k, m, n, total


@decorator
@with_arguments(1, x=2)
def decorated():
    return 1


@first
# a comment between
@second
class Decorated(Base, metaclass=Meta, **options):
    pass


def recursive(n): return n if n < 2 else recursive(n - 1) + recursive(n - 2)


def defaults(a=(1, 2), b=[], c={}, *, d=None, e=(3, "x")): return a


async def coroutine(a):
    await a
    async with a as b, c:
        pass
    async for i in a:
        if i:
            break
    else:
        await i
    x = [await i async for i in a if await i]
    y = {i: j async for i, j in a}
    return x, y


async def async_generator():
    yield 1
    x = [i for i in range(3)]
    async with lock:
        return


top = [i for i in range(3)]
pairs = {k: v for k, v in zip("ab", "cd")}
nested = [[x * y for x in range(3)] for y in range(2)]
gen = (x for x in top)
shadow = [top for top in top]
