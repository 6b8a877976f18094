import sys
# growth
s = sys.getsizeof
l = []; r = []
for i in range(70): l.append(i); r.append(s(l))
print(sorted(set(r)))
for f in (lambda: [0] * 7, lambda: [None for _ in range(7)], lambda: list(range(7)), lambda: list("abcdefg"), lambda: [*range(7)], lambda: [1, 2, 3, 4, 5, 6, 7], lambda: list((1,) * 7), lambda: [1] + [2] * 6, lambda: list({1, 2, 3, 4, 5, 6, 7}), lambda: list(dict.fromkeys(range(7))), lambda: sorted(range(7)), lambda: "a b c d e f g".split(), lambda: list(map(int, "1234567")), lambda: list(x for x in range(7)), lambda: [1, 2, 3][:] + [4, 5, 6, 7], lambda: [i for i in range(20) if i < 7], lambda: list(zip(range(7))), lambda: list(reversed(range(7))), lambda: list(iter(range(7))), lambda: [1, *[2, 3], *(4, 5, 6, 7)], lambda: list(bytes(7)), lambda: [[0] * 7][0].copy(), lambda: list(filter(None, range(8))), lambda: list(enumerate("abcdefg")), lambda: ("x," * 7).split(","), lambda: "a\nb\nc\nd".splitlines(), lambda: list({1: 1, 2: 2}.items()), lambda: list(tuple(range(7))), lambda: [*"abcdefg"], lambda: [*(1, 2), 3]):
    print(s(f()), end=" ")
print()
l = list(range(100))
for op in (lambda: l.pop(), lambda: l.__delitem__(slice(0, 60)), lambda: l.insert(0, 1), lambda: l.extend(range(30)), lambda: l.__iadd__([1] * 5), lambda: l.__imul__(2), lambda: l.__setitem__(slice(0, 10), []), lambda: l.remove(50), lambda: l.sort(), lambda: l.reverse(), lambda: l.__setitem__(slice(None, None, 2), [0] * len(l[::2])), lambda: l.__delitem__(slice(None, None, 3)), lambda: l.extend(x for x in range(9)), lambda: l.extend(l), lambda: l.clear()): op(); print(len(l), s(l), end=" ")
print(); d = {}; r = []
for i in range(200): d[i] = i; r.append(s(d))
print(sorted(set(r))); r = []
for i in range(195): del d[i]; r.append(s(d))
print(set(r)); d[500] = 1; print(s(d)); d2 = d.copy(); print(s(d2), s(dict(d)), s({**d}), s(d | {}), s({k: v for k, v in d.items()}), s(dict(list(d.items()))))
for n in (0, 1, 5, 6, 10, 11, 21, 22): print(n, s({i: i for i in range(n)}), s({str(i): i for i in range(n)}), s(dict.fromkeys(range(n))), s(dict(zip(range(n), range(n)))), s(dict.fromkeys([str(i) for i in range(n)])), s(set(range(n))), s(frozenset(range(n))), s({*range(n)}), s(set(range(n)).copy()), s(set([*range(n)]) | set()), s(dict.fromkeys(set(range(n)))))
st = set(range(100)); r = []
while st: st.pop(); r.append(s(st))
print(set(r)); st.add(1); print(s(st)); st.update(range(50)); print(s(st)); st.clear(); print(s(st)); st |= set(range(9)); print(s(st)); st -= set(range(8)); print(s(st)); st &= {8}; print(s(st)); st ^= set(range(30)); print(s(st))
for t in ("", "a", "é", "€", "😀", "ab", "éb", "€b", "😀b", "a" * 100, "é" * 100, "€" * 100, "😀" * 100): print(s(t), s(t + "x"), s(t * 2), s(t.encode()), s(t[:1]), end=" | ")
b = bytearray(); r = []
for i in range(100): b.append(i % 256); r.append(s(b))
print(sorted(set(r))); b.extend(b"x" * 50); print(s(b)); del b[:100]; print(s(b), b.__alloc__()); b += b"abc"; print(s(b)); b.clear(); print(s(b)); b[:] = b"hello"; print(s(b)); b *= 3; print(s(b)); b.pop(); b.insert(0, 1); print(s(b), s(bytearray(b)), s(bytearray(10)), s(bytes(b)))
import collections
q = collections.deque(); r = []
for i in range(300): q.append(i); r.append(s(q))
print(sorted(set(r))); 
for i in range(250): q.popleft()
print(s(q)); q.rotate(10); print(s(q)); q.clear(); print(s(q), s(collections.deque(range(64))), s(collections.deque(range(65))), s(collections.deque(maxlen=5)))
for n in (0, 1, -1, 2**30 - 1, 2**30, 2**60, 2**90, 10**100, -(10**100)): print(s(n), end=" ")
class C: pass
c = C(); print(s(c), s(c.__dict__)); r = []
for i in range(35): setattr(c, f"a{i}", i); r.append(s(c.__dict__))
print(r); c2 = C(); c2.a0 = 1; print(s(c2.__dict__)); del c.a3; print(s(c.__dict__)); c.__dict__ = {"x": 1}; print(s(c.__dict__), s(c))
