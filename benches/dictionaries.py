"""Dictionaries and sets with keys of several types: counting, grouping, deleting."""


def count(n):
    counts = {}
    for i in range(n):
        key = (i * 7919) % 5003
        counts[key] = counts.get(key, 0) + 1
    return sum(k * v for k, v in counts.items())


def group(words):
    groups = {}
    for word in words:
        groups.setdefault(word[0], []).append(word)
    return {k: len(v) for k, v in groups.items()}


def churn(n):
    table = {}
    for i in range(n):
        table["key%d" % (i % 2000)] = i
        if i % 3 == 0:
            table.pop("key%d" % ((i * 5) % 2000), None)
    return len(table), sum(table.values())


def grid(n):
    seen = {}
    for x in range(n):
        for y in range(n):
            seen[x, y] = x ^ y
    return sum(seen[x, x] + seen[x, n - 1 - x] for x in range(n))


print(count(2000000))
print(group([chr(97 + i % 26) + str(i) for i in range(300000)]))
print(churn(500000))
print(grid(500))
evens, threes = set(range(0, 200000, 2)), set(range(0, 200000, 3))
print(len(evens & threes), len(evens | threes), len(evens - threes), 77777 in threes)
