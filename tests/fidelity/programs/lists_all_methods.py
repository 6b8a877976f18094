# Every method of a list, with what it returns and raises.
l = [3, 1, 2]; print(l.append(4), l.extend("ab"), l.insert(1, "x"), l.insert(-100, 0), l.insert(100, 9), l)
print(l.remove("x"), l.pop(), l.pop(0), l.index(1), l.index("a", 2), l.count(1), l.copy() == l, l.copy() is l)
for bad in (lambda: l.remove("zz"), lambda: l.index("zz"), lambda: l.index(1, 5), lambda: l.pop(99), lambda: [].pop(), lambda: l.insert("a", 1), lambda: l.sort(), lambda: l["a"], lambda: l[99], lambda: l.__setitem__(99, 1), lambda: l.extend(5), lambda: l + (1,), lambda: l * "a", lambda: l < 5, lambda: l.sort(1), lambda: l.sort(key=5), lambda: l.index(), lambda: l.append(), lambda: l.append(1, 2), lambda: l.pop("a"), lambda: list(5), lambda: list(1, 2), lambda: hash(l)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
m = [3, 1, 2]; m.sort(reverse=True); print(m); m.sort(key=lambda x: -x); print(m, m.reverse(), m, sorted(m, key=str, reverse=True)); m[1:2] = [7, 8, 9]; print(m); m[::2] = "abc"; print(m); del m[1::2]; print(m); m[:] = []; print(m, not m); m += (1, 2); m *= 2; print(m, 2 * m, m == [1, 2, 1, 2], m > [1, 2], m != m[:], [1, [2]] == [1, [2]], 2 in m)
try: m[::2] = [1]
except ValueError as e: print(e)
n = [[0] * 2] * 2; n[0][0] = 5; print(n); n.append(n); print(n, n == n); del n[:]
class Spy(list):
    def append(self, x): print("append", x); super().append(x)
s = Spy([1]); s.append(2); s.extend([3]); s += [4]; print(s, type(s + [5]).__name__, type(s[:1]).__name__, type(s * 2).__name__, type(s.copy()).__name__)
a = [1, 2, 3, 4, 5]; a[1:3], a[0] = a[0], 9 if False else 9
