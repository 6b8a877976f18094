# Sets of integers: operators, methods, frozensets.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))
print(a.issubset(range(10)), a.isdisjoint({9}), a >= {1}, 3 in a, len(a))
a.add(10); a.add(10); a.discard(99); a.remove(1)
print(sorted(a))
try:
    a.remove(99)
except KeyError as e:
    print(repr(e))
a.update([7, 8], (9,))
a.difference_update({2, 7})
a.intersection_update(range(9))
print(sorted(a))
f = frozenset([1, 2, 2])
print(f, {f: "key"}[frozenset({2, 1})], hash(f) == hash(frozenset([2, 1])))
print(set(), {*()}, set("a"), {1} | {2}, frozenset(), {True, 1, 1.0})
try:
    {[1]}
except TypeError as e:
    print(e)
print({5, 1, 3, 2, 4}, {30, 20, 10}, {-1, -2, 0}, {64, 32, 16, 8})
s = {1}
print(s.pop(), s)
try:
    s.pop()
except KeyError as e:
    print(e)
print(a == {3, 4, 8}, a.copy() is a, f.copy() is f, set.union({1}, [2], (3,)))
