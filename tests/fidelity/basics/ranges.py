# range: a lazy sequence with len, indexing, slicing, membership and equality.
r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], list(r), 11 in r, 12 in r, r.index(8), r.count(5))
print(range(5), range(0), range(5, 0), range(5, 0, -2), repr(range(1, 2)), list(range(-3, 3)))
print(r[1:4], r[::-1], list(reversed(r)), range(0, 3, 2) == range(0, 4, 2), hash(range(0)) == hash(range(5, 5)))
print(r.start, r.stop, r.step, max(r), sum(r), sum(range(10 ** 6)), 10 ** 20 in range(10 ** 30), len(range(10 ** 12)))
for f in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: r[99], lambda: range(), lambda: r.index(7), lambda: len(range(10 ** 30))):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
it = iter(range(3))
print(next(it), list(it), list(it), bool(range(0)), bool(range(1)))
