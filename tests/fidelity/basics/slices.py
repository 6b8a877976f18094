# Slices of lists, strings, tuples and ranges; assigning to and deleting slices.
a = list(range(10))
print(a[2:5], a[:3], a[-3:], a[::2], a[::-1], a[8:2:-2], a[5:2], a[20:], a[-100:3])
s = "abcdefgh"
print(s[1:-1], s[::-1], s[::3], s[-3:-1], (1, 2, 3, 4)[1:3], range(20)[3:15:4], range(10)[::-1])
a[2:5] = "xy"
print(a)
a[1:1] = [100, 200]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
del a[::3]
print(a)
a[:] = []
print(a)
print(slice(1, 10, 2).indices(6), slice(None), slice(3) == slice(None, 3, None))
b = [1, 2, 3]
b[len(b):] = [4, 5]
print(b, b[True], b[-0])
for f in (lambda: b.__setitem__(slice(0, 4, 2), [1]), lambda: b[::0], lambda: b["a"], lambda: b[1.0]):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
