# Small functions as values: lambda, map, filter, zip, enumerate.
double = lambda x: x * 2
print(double(4), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, z=3), double.__name__)
print(list(map(double, [1, 2])), list(map(lambda a, b: a + b, "ab", "cd")), list(filter(None, [0, 1, "", "a"])))
print(list(filter(lambda n: n % 3 == 0, range(10))), list(zip("ab", [1, 2, 3])), list(enumerate("xy", 5)))
m = map(print, "ab")
print("nothing printed yet")
print(list(m), next(m, "used up"))
compose = lambda *fs: (lambda x: [x := f(x) for f in fs][-1])
print(compose(str, len)(12345), sorted([-3, 1, 2], key=abs), [f(3) for f in (lambda x: x + 1, lambda x: -x)])
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20), any(map(str.isdigit, "ab3")), all([]), list(zip()), dict(map(reversed, ["ab", "cd"])))
