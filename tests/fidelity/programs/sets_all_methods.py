# Sets and frozen sets: algebra, mutation, order of small ints, errors.
a, b = {1, 2, 3}, {2, 3, 4}; print(a | b, a & b, a - b, a ^ b, a < b, a <= a, a < a | b, a.isdisjoint({9}), a.issubset([1, 2, 3, 4]), a.issuperset((1,)), a == {3, 2, 1}, a != b, len(a), 2 in a)
print(a.add(5), a.discard(99), a.remove(5), a.update([7], (8,)), a, a.intersection_update([1, 7]), a, a.difference_update({7}), a, a.symmetric_difference_update([1, 6]), a, a.pop(), a.clear(), a, a.copy() is a)
c = {1}; d = c; c |= {2}; c &= {2, 3}; c ^= {5}; c -= {2}; print(c, d is c, frozenset(c) == c, {frozenset([1]): "k"}[frozenset([1])], frozenset([1, 2]) | {3}, {3} | frozenset([1]), type({1} & frozenset([1])).__name__, type(frozenset() - {1}).__name__, set("hello") == set("ohell"), {x % 3 for x in range(10)}, set([1.0, 1, True]), {*"ab"} == set("ab"), set().union([1], [2]), {1, 2}.intersection([2], [2, 3]), {1, 2, 3}.difference([1], {2}))
for bad in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} + {2}, lambda: {1} | [2], lambda: {1} < [2], lambda: {1}[0], lambda: set(5), lambda: frozenset([1]).add(2), lambda: hash({1}), lambda: {{1}}, lambda: set(1, 2), lambda: {1}.add(), lambda: {1}.update(5), lambda: sorted({1, "a"}), lambda: {1}.remove([])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(list({5, 1, 3, 2, 4}), list({100, 1, 50, 8, 16}), [sorted(s) for s in [{3, 1}, frozenset("ba")]], {1: 1}.keys() ^ {2}, max({3, 9}), sum({1, 2}), any({0}), {(), (1,)} >= {()}, repr(set()), repr(frozenset()), repr({1}), repr(frozenset({1})), bool(set()))
class S(set):
    def __repr__(self): return "S!"
print(S([1]), S([1]) | {2}, type(S([1]) | {2}).__name__, type(S([1]).copy()).__name__, S([1]) == {1}); s = {1, 2}; it = iter(s); s.add(3)
try: next(it)
except RuntimeError as e: print(e)
