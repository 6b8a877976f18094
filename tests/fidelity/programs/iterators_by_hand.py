# The iterator protocol, sentinel iteration, reversed, slices, and what each exhausts.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n + 1
    def __length_hint__(self): return self.n
c = Countdown(3); print(list(c), list(c))
import operator; print(operator.length_hint(Countdown(7)), operator.length_hint([]), operator.length_hint(object(), 5))
class Seq:
    def __getitem__(self, i):
        print("get", i, end="; ")
        if i > 2: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), list(zip(Seq(), "ab")))
class Rev:
    def __reversed__(self): return iter("reversed")
    def __len__(self): return 3
    def __getitem__(self, i): return i
print("".join(reversed(Rev())), list(reversed([1, 2, 3])), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2})), list(reversed("abc")))
values = iter([1, 2, 0, 3]); print(list(iter(lambda: next(values), 0)), list(values))
it = iter([1, 2, 3, 4]); print(list(zip(it, it)), next(it, "end"))
a, b = iter("abc"), iter("abc"); print(next(a), list(zip(a, b)), list(b))
l = [1, 2, 3, 4]
for x in l:
    if x == 2: l.remove(x)
print(l)
try:
    d = {"a": 1}
    for k in d: d["b" + k] = 2
except RuntimeError as e: print(e)
try:
    s = {1}
    for x in s: s.add(x + 1)
except RuntimeError as e: print(e)
try:
    d = {1: 1, 2: 2}
    for k in d: del d[k]; d[k + 10] = 1
except RuntimeError as e: print(e)
e = enumerate("ab", start=5); print(next(e), list(e)); m = map(lambda x, y: x + y, [1, 2, 3], [10, 20]); print(list(m)); f = filter(None, [0, 1, "", "x"]); print(list(f))
print(all([]), any([]), sum([[1], [2]], []), sum(x for x in range(5)), max("b", "a"), min([3, 1], default=0), max([], default="none"), sorted("bca", reverse=True), list(range(5))[::-2], [1, 2, 3, 4][slice(None, None, 2)], "abcdef"[-3:-1], list(range(10))[20:], range(10)[2:8:3], range(5, 0, -2)[1], len(range(0, 100, 7)), 14 in range(0, 100, 7))
r = range(3); i1, i2 = iter(r), iter(r); next(i1); print(next(i1), next(i2), i1.__length_hint__(), r == range(0, 3, 1), hash(r) == hash(range(3)), r.index(2), r.count(5), repr(range(0, 3, 1)), range(1, 10, 2).step)
first, *middle, last = Countdown(5); print(first, middle, last)
try: a, b = Countdown(3)
except ValueError as e: print(e)
try: a, b, c = [1, 2]
except ValueError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
class NoIter: __iter__ = None
try: iter(NoIter())
except TypeError as e: print(e)
class BadIter:
    def __iter__(self): return 5
try: iter(BadIter())
except TypeError as e: print(e)
