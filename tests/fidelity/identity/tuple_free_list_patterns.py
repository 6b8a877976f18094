# Tuples of each length have their own free list: which deaths feed which births.
def letters(ids):
    seen = {}
    return "".join(chr(97 + seen.setdefault(i, len(seen)) % 26) for i in ids)
n = 7
def one(k): return id((n,) * k)
print(letters([one(2), one(2), one(3), one(3), one(2)]), letters([one(20), one(20)]), letters([one(21), one(21)]))
a = (n, n); i = id(a); a = None
b = (n, n, n)
c = (n, n)
print(id(b) == i, id(c) == i)
x = [(n, k) for k in range(5)]
ids = [id(t) for t in x]
x.clear()
y = [(k, n) for k in range(5)]
print(letters(ids + [id(t) for t in y]))
def f(*args): return id(args)
print(f(1, 2) == f(3, 4), f(1) == f(1, 2), f(1, 2, 3) == f(4, 5, 6))
for k, v in {1: 2, 3: 4}.items(): pass
print(letters([id(p) for p in zip("abcd", "efgh")]), letters([id(p) for p in enumerate("abcd")]), letters([id(p) for p in {1: 2, 3: 4, 5: 6}.items()]))
kept = list(zip("abcd", "efgh"))
print(letters(id(p) for p in kept))
