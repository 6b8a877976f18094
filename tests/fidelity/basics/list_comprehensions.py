# Comprehensions: nested, filtered, with several loops, of lists, dicts and sets.
print([n * n for n in range(8) if n % 2])
print([(a, b) for a in "xy" for b in range(3) if b])
print([[r * c for c in range(3)] for r in range(3)])
print({w: len(w) for w in ["one", "three", "five"]})
print(sorted({len(w) for w in ["one", "three", "five", "six"]}))
m = [[1, 2, 3], [4, 5, 6]]
print([list(col) for col in zip(*m)])
print([x for row in m for x in row])
x = "outer"
print([x for x in range(3)], x)
print([y := 5, y ** 2], y)
print([last := n for n in range(4)], last)
print(sum(n for n in range(101)), any(n > 5 for n in range(7)), all(n for n in [1, 0]))
print([f"{a}{b}" for a, b in {"k": 1, "l": 2}.items()])
print([n if n % 2 else -n for n in range(5)])
