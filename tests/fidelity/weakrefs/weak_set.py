# A WeakSet forgets its members.
import weakref
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"C{self.n}"
s = weakref.WeakSet()
xs = [C(i) for i in range(5)]
s.update(xs)
s.add(C(99))
print(len(s), xs[0] in s, sorted(s))
del xs[1]
print(sorted(s))
for x in s:
    xs.clear()
    print("in the loop", len(s))
print("after the loop", len(s), [y is x for y in s])
x = None
print("x gone", sorted(s))
xs = [C(i) for i in range(2, 5)]
s.update(xs)
t = weakref.WeakSet(xs[:2])
print(sorted(s - t), sorted(s & t), sorted(s | t), t <= s, t == weakref.WeakSet(xs[:2]), 5 in s)
s.discard(xs[0])
print(sorted(s), len(s.pop().__dict__), len(s))
xs.clear()
print(len(s), len(t))
