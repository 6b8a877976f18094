# When lists, sets, dicts, strings and bytearrays take more room.
import sys
def steps(make, grow, n):
    o, out, last = make(), [], None
    for i in range(n):
        size = sys.getsizeof(o)
        if size != last: out.append((i, size)); last = size
        grow(o, i)
    return out
print(steps(list, lambda o, i: o.append(i), 200)); print(steps(set, lambda o, i: o.add(i), 400)); print(steps(dict, lambda o, i: o.__setitem__(i, i), 200)); print(steps(dict, lambda o, i: o.__setitem__(str(i), i), 60)); print(steps(bytearray, lambda o, i: o.append(i % 256), 100))
print(steps(lambda: list(range(100)), lambda o, i: o.pop(), 101)); print(steps(lambda: [None] * 10, lambda o, i: o.extend([1, 2, 3]), 20)); print(steps(list, lambda o, i: o.insert(0, i), 20)); print(steps(lambda: set(range(50)), lambda o, i: o.pop(), 50)); print(steps(lambda: {i: i for i in range(20)}, lambda o, i: o.pop(i), 20))
from collections import deque, OrderedDict, defaultdict, Counter
print(steps(deque, lambda o, i: o.append(i), 200)); print(steps(OrderedDict, lambda o, i: o.__setitem__(i, i), 30)); print(steps(Counter, lambda o, i: o.update([i]), 30)); print(steps(lambda: defaultdict(int), lambda o, i: o[i], 30))
s = ""; out = []
for i in range(30): out.append(sys.getsizeof(s)); s += "é" if i == 10 else "€" if i == 20 else "a"
print(out); print([sys.getsizeof([0] * n) for n in range(6)], [sys.getsizeof(list(range(n))) for n in range(6)], [sys.getsizeof([*"abcdef"[:n]]) for n in range(6)], [sys.getsizeof(list("abcdef"[:n])) for n in range(6)], [sys.getsizeof(sorted("abcdef"[:n])) for n in range(6)], [sys.getsizeof("abcdef"[:n].split()) for n in range(3)], [sys.getsizeof([x for x in range(n)]) for n in range(12)], [sys.getsizeof([1, 2, 3][:n]) for n in range(4)], [sys.getsizeof([1] + [2] * n) for n in range(4)], [sys.getsizeof([[], [1], [1, 2]][n].copy()) for n in range(3)])
