# The sizes of sets as they grow and after copies.
from sys import getsizeof as sz
s, out = set(), []
for i in range(1000):
    s.add(i)
    if not out or out[-1][1] != sz(s): out.append((len(s), sz(s)))
print(out)
for i in range(995): s.discard(i)
print(len(s), sz(s), sz(s.copy()), sz(set(s)), sz(s | set()), sz(s & s), sz(frozenset(s)))
s.add("new"); print(sz(s))
s.clear(); print(sz(s))
print([sz(set(range(n))) for n in (0, 1, 4, 5, 8, 9, 20, 100)], [sz(frozenset(range(n))) for n in (0, 1, 4, 5, 8, 9)])
print(sz({1, 2, 3}), sz({1, 2, 3, 4, 5}), sz({*range(5)}), sz({x for x in range(5)}), sz({x for x in range(20)}), sz(set("abcdefgh")), sz({1, 2} | {3, 4, 5}))
t = {1, 2, 3, 4}; t |= {5, 6}; print(sz(t)); t -= {1, 2, 3, 4, 5}; print(sz(t)); t.update(range(50)); print(sz(t)); t &= {1}; print(sz(t)); t.pop(); print(sz(t))
print(sz(iter({1})), set().__sizeof__(), frozenset().__sizeof__())
