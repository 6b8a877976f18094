# What a list's array has room for after slices of it are assigned or deleted.
import sys


def sizes(length, low, high, new, grown):
    items = list(range(length))
    if grown:
        items.append(0)
    items[low:high] = [7] * new
    return sys.getsizeof(items)


items = [1, 2, 3]
items += [4]
items.extend((5, 6))
items[2:2] = [7] * 5
print(sys.getsizeof(items), len(items))
for length in (0, 1, 3, 6, 8, 15, 30):
    for low, high in ((0, 0), (1, 2), (2, 2), (0, 5), (3, 30), (-1, 100)):
        print(length, low, high, [sizes(length, low, high, new, grown) for new in (0, 1, 2, 5, 12) for grown in (0, 1)])
items = list(range(20))
for _ in range(6):
    items[3:6] = items
    print(len(items), sys.getsizeof(items), end=" ")
while items:
    del items[:7]
    print(len(items), sys.getsizeof(items), end=" ")
print()
items = []
for number in range(30):
    items[len(items):] = [number]
    items[0:0] = (number, number)
    print(sys.getsizeof(items), end=" ")
print(items[:5], items[-5:])
