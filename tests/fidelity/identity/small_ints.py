# Integers from -5 to 256 exist once; others are made anew by arithmetic.
def same(n):
    a = n + 0
    b = int(str(n))
    return a is b
print([n for n in range(-10, 300) if same(n)][0], [n for n in range(-10, 300) if same(n)][-1])
n = 256
print(n + 1 - 1 is n, n + 1 is n + 1)
x = 1000
print(x + 0 is x, x * 1 is x, -(-x) is x, x // 1 is x, +x is x, int(x) is x, abs(x) is x, x | 0 is x, x << 0 is x)
print(len("a" * 256) is n, sum([200, 56]) is n, ord("A") is n // 4 + 1)
y = 10 ** 18
print(round(x) is x, x.__int__() is x, int(1e3) is x, n // 256 is True + 0 * n)
