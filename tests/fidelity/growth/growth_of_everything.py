# Where each container grows, and by how much.
import sys
def steps(make, add, count):
    x = make()
    last = sys.getsizeof(x)
    out = [last]
    for i in range(count):
        add(x, i)
        size = sys.getsizeof(x)
        if size != last:
            out.append((i + 1, size))
            last = size
    return out
from collections import deque, OrderedDict, defaultdict
print(steps(list, list.append, 200))
print(steps(set, set.add, 200))
print(steps(dict, lambda d, i: d.__setitem__(i, i), 200))
print(steps(dict, lambda d, i: d.__setitem__(str(i), i), 200))
print(steps(bytearray, lambda b, i: b.append(1), 200))
print(steps(deque, deque.append, 200))
print(steps(deque, deque.appendleft, 200))
print(steps(lambda: defaultdict(int), lambda d, i: d[i], 50))
print(steps(OrderedDict, lambda d, i: d.__setitem__(i, i), 50))
print(steps(list, lambda l, i: l.insert(0, i), 50))
print(steps(list, lambda l, i: l.extend((i, i, i)), 50))
print(steps(list, lambda l, i: l.__iadd__([i] * 5), 30))
print(steps(lambda: list(range(200)), lambda l, i: l.pop(), 200))
print(steps(lambda: bytearray(200), lambda b, i: b.pop(), 200))
print(steps(lambda: set(range(200)), lambda s, i: s.discard(i), 200))
print(steps(lambda: {i: i for i in range(100)}, lambda d, i: d.pop(i), 100))
print([sys.getsizeof("a" * n) for n in (0, 1, 2, 7, 8, 9, 100)])
print([sys.getsizeof("\xe9" * n) for n in (1, 2, 7, 8, 9)])
print([sys.getsizeof("\u20ac" * n) for n in (1, 2, 7, 8, 9)])
print([sys.getsizeof("\U0001f600" * n) for n in (1, 2, 7)])
print([sys.getsizeof(2 ** n) for n in (0, 1, 29, 30, 31, 59, 60, 61, 90, 120, 1000)])
print([sys.getsizeof(tuple(range(n))) for n in range(6)], [sys.getsizeof(bytes(n)) for n in range(4)])
