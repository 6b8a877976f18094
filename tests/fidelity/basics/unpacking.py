# Unpacking on the left, starred names, nested targets and swaps.
a, b = 1, 2
a, b = b, a
print(a, b)
first, *middle, last = "unpack"
print(first, middle, last)
*init, tail = [1]
print(init, tail)
(x, y), [z, *w] = (1, 2), "zw!"
print(x, y, z, w)
for i, (p, *q) in enumerate([(1, 2, 3), "ab"]):
    print(i, p, q)
print([*range(3), *"ab"], (*[1], 2), {**{"a": 1}, "b": 2, **{"a": 3}}, sorted({*"aab"}))
lst = [0, 1, 2]
i = 0
i, lst[i] = 1, "moved"
print(i, lst)
a = b = []
a.append(1)
print(b, a is b)
for bad in ("a, b = 1, 2, 3", "a, b = [1]", "a, *b, c = (1,)", "a, b = 5", "(a, b), c = 1, 2"):
    try:
        exec(bad)
    except (ValueError, TypeError) as e:
        print(e)
