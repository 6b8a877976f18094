# sys.getsizeof of numbers, None and friends.
from sys import getsizeof as sz
print([sz(n) for n in (0, 1, -1, 2 ** 30 - 1, 2 ** 30, -2 ** 30, 2 ** 60 - 1, 2 ** 60, 10 ** 100, True, False)])
print(sz(1.5), sz(1j), sz(None), sz(...), sz(NotImplemented), sz(object()), sz(slice(1)), sz(range(5)), sz(range(10 ** 30)))
n, sizes = 1, []
while n < 2 ** 200:
    if not sizes or sizes[-1] != sz(n): sizes.append(sz(n))
    n *= 2
print(sizes)
print((5).__sizeof__(), (2.5).__sizeof__(), "".__sizeof__(), ().__sizeof__(), [].__sizeof__(), {}.__sizeof__(), object().__sizeof__())
print(sz(2 ** 30 - 1 + 0), sz(2 ** 30 * 1), sz((2 ** 60) - (2 ** 60)), sz(int("9" * 50)), sz(-10 ** 20 // 7))
print(sz(int), sz(str), sz(type), sz(object), sz(type(None)) == sz(object))
