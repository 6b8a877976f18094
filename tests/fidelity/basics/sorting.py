# Sorting: stable, with key, reverse, mixed errors, tuples.
words = ["pear", "fig", "apple", "kiwi", "date", "plum"]
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda w: (w[-1], w)), sorted("bca"), sorted({3: "c", 1: "a"}))
pairs = [(1, "b"), (0, "z"), (1, "a")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[1]))
pairs.sort(reverse=True)
print(pairs, pairs.sort())
try:
    sorted([1, "a", 2])
except TypeError as e:
    print(e)
print(list(reversed(words)), max(words, key=len), min([], default="none"), max(3, 1, 2))
class Loud:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        print(f"{self.n}<{o.n}", end=" ")
        return self.n < o.n
for data in ([1, 2, 3], [3, 2, 1], [2, 3, 1, 5, 4], [5, 1, 4, 2, 3, 9, 0]):
    out = sorted(map(Loud, data))
    print("->", [x.n for x in out])
