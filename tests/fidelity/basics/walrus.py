# Assignment expressions in conditions, comprehensions and calls.
data = [3, 8, 1, 9]
if (n := len(data)) > 3:
    print("long", n)
it = iter(data)
while (x := next(it, None)) is not None:
    print(x, end=" ")
print(x)
print([y for d in data if (y := d * 2) > 5], y)
print((a := 1) + (a := a + 1), a)
def f(v):
    return v
print(f(z := 10), z)
print(any((hit := d) > 5 for d in data), hit)
def g():
    total = 0
    parts = [total := total + d for d in data]
    return total, parts
print(g())
