"""A batch is as long as it may be before its items come; a shorter one comes from the room of a longer one."""
import gc
import itertools
import sys


def each(act, times=5):
    gc.collect()
    gc.disable()
    counts = []
    for _ in range(times):
        before = gc.get_count()[0]
        act()
        counts.append(gc.get_count()[0] - before)
    gc.enable()
    print(counts)


each(lambda: list(itertools.batched("abc", 2)))
each(lambda: list(itertools.batched("abcd", 2)))
each(lambda: list(itertools.batched("abcd", 3)))
each(lambda: next(itertools.batched("a", 5)))
each(lambda: next(itertools.batched("", 5), None))
print([sys.getsizeof(batch) for batch in itertools.batched(range(7), 3)])


class Noisy:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("gone", self.number)


def some(number):
    for i in range(number):
        yield Noisy(i)
    raise KeyError("no more")


batches = itertools.batched(some(3), 2)
print(len(next(batches)))
try:
    next(batches)
except KeyError as error:
    print(error)
print(list(batches))
try:
    list(itertools.batched((Noisy(i) for i in range(3)), 2, strict=True))
except ValueError as error:
    print(error)
