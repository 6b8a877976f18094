# An iterator class with __iter__ and __next__, and iter() with a sentinel.
class Fib:
    def __init__(self, limit):
        self.limit = limit
    def __iter__(self):
        a, b = 0, 1
        while a < self.limit:
            yield a
            a, b = b, a + b

class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n

print(list(Fib(50)), 8 in Fib(10), 9 in Fib(10))
c = Countdown(3)
print(list(c), list(c))
values = [3, 1, 4, 1, 5]
print(list(iter(values.pop, 4)), values)
a, *b = Fib(10)
print(a, b)
for bad in (5, Fib, None):
    try:
        iter(bad)
    except TypeError as e:
        print(e)
it = iter("ab")
print(next(it), next(it), next(it, None))
