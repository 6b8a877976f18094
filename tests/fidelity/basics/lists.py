# Methods of list.
a = [3, 1, 2]
a.append(5); a.extend((4, 6)); a.insert(0, 9); a.insert(-1, 8); a.insert(100, 7)
print(a, a.index(1), a.count(9), len(a))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(5)
a.reverse()
print(a, a + [1], [0] * 3, 2 in a, a.copy() == a)
a.sort()
print(a, sorted(a, reverse=True), min(a), max(a), sum(a))
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid)
grid = [[0] * 2 for _ in range(2)]
grid[0][0] = 1
print(grid)
print([1, [2, [3]]] == [1, [2, [3]]], [1, 2] < [1, 2, 0], list("abc"), list(), [[]])
loop = [1]
loop.append(loop)
print(loop, loop[1][1][0])
d = {}
d["self"] = d
print(d, (loop,))
for f in (lambda: [].pop(), lambda: a.index(77), lambda: a.remove(77), lambda: a[10], lambda: a.insert("x", 1), lambda: [1] + (2,)):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(e)
while a:
    a.pop()
print(a)
