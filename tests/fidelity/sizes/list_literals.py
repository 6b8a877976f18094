# A list's size depends on how it was made.
from sys import getsizeof as sz
a = b = c = 1
print(sz([]), sz([1]), sz([1, 2]), sz([1, 2, 3]), sz([a, b, c]), sz([1, 2, 3, 4]), sz([a, b, c, a]), sz([a]))
print(sz(list()), sz(list(range(1))), sz(list(range(3))), sz(list(range(4))), sz(list(range(9))), sz(list(range(10))), sz(list((1, 2, 3))), sz(list([1, 2, 3])))
print([sz([x for x in range(n)]) for n in range(20)])
print([sz(list(x for x in range(n))) for n in range(20)])
print([sz(list(range(n))) for n in range(20)])
print([sz([None] * n) for n in range(8)])
print([sz([0] * n + [1]) for n in range(8)])
l = list(range(10))
print(sz(l[:]), sz(l[:3]), sz(l[::2]), sz(l.copy()), sz(l + [1]), sz([*l]), sz([*l, 1]), sz([*range(3), *range(3)]), sz(sorted(l)), sz(list(map(str, l))), sz(list(reversed(l))))
print(sz("a b c".split()), sz("abc".split("z")), sz(list("hello")), sz(list({1: 2, 3: 4})), sz(list({1, 2, 3})), sz([1, "a", None, 2.5]), sz([[], []]))
