"""Comprehensions of lists, sets and dictionaries; nested loops over built-in iterators."""


def squares(n):
    return [x * x for x in range(n) if x % 3]


def table(n):
    return {x: str(x) for x in range(n)}


def pairs(n):
    return {(a, b) for a in range(n) for b in range(a, n) if (a + b) % 5 == 0}


total = 0
for i in range(45):
    total += sum(squares(60000))
    total += len(table(30000))
print(total, len(pairs(900)))
matrix = [[i * j for j in range(300)] for i in range(300)]
turned = [list(row) for row in zip(*matrix)]
flat = [x for row in turned for x in row]
print(sum(flat), max(map(sum, turned)), len([x for x in flat if x & 1]))
letters = {c: n for n, c in enumerate("abcdefghijklmnopqrstuvwxyz")}
words = ["".join(c for c, n in letters.items() if n % (k % 7 + 1) == 0) for k in range(40000)]
print(len(words), sum(letters[w[-1]] for w in words))
print(any(x > 10**9 for x in flat), all(isinstance(x, int) for x in flat), sum(filter(None, flat)))
