# The order of small integers in sets and of mixed numbers: open addressing with linear probes.
print({3, 1, 2}, {10, 3, 11, 19}, {8, 16, 24, 32, 0}, {7, 15, 23}, {-1, -2, -3, 5})
s = set()
for i in (5, 13, 21, 29, 37, 45, 53):
    s.add(i); print(s)
s.discard(13); s.add(61); print(s, list(s)[0], s.pop(), s)
print(set(range(20, 0, -1)), set(range(0, 200, 17)), {100 * i for i in range(12)})
print({2 ** i for i in range(0, 80, 8)}, {1.5, 2.5, 0.5, 3, 2}, {2 ** 61 - 1, 0, 5}, {2 ** 61, 1})
print({1, 2, 3} | {9, 10, 8}, {9, 10, 8} | {1, 2, 3}, {1, 2, 3, 4} & {4, 3, 9}, {1, 2, 3, 40} - {2}, {1, 8, 16} ^ {8, 24})
print(frozenset({33, 1, 65}), {frozenset(), frozenset({1})} == {frozenset({1}), frozenset()}, {(1, 2), (2, 1), (0, 0)}, set(range(8)) - set(range(0, 8, 2)))
print(sorted({True: 1, 2: 2}), {True, 2, False}, set((5, 4, 5)), {*(9, 1), *range(3)})
