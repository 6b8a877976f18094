# Small exercises: hanoi, queens, permutations, change, subsets, sudoku rows, roman numbers, sieve, collatz.
from itertools import permutations, combinations, product
from functools import reduce, cache
def hanoi(n, a="A", b="B", c="C"): return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
print(len(hanoi(10)), " ".join(hanoi(3)))
print([q for q in permutations(range(6)) if len({q[i] + i for i in range(6)}) == len({q[i] - i for i in range(6)}) == 6])
@cache
def change(total, coins): return 1 if total == 0 else 0 if total < 0 or not coins else change(total - coins[0], coins) + change(total, coins[1:])
print(change(100, (50, 25, 10, 5, 1)), [s for n in range(3) for s in combinations("xyz", n)], ["".join(p) for p in product("01", repeat=3)][::3])
def roman(n): return "".join(s * (n // v % k if k else n // v) for v, s, k in [(1000, "M", 0)]) + reduce(lambda acc, vs: (acc[0] + vs[1] * (acc[1] // vs[0]), acc[1] % vs[0]), [(900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")], ("", n % 1000))[0]
print([roman(n) for n in (4, 9, 14, 1990, 2024, 3999)])
def sieve(n):
    flags = bytearray([1]) * (n + 1); flags[0:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]: flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]
print(sieve(60), len(sieve(10000)))
def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(27))[:6], max(collatz(27)), sum(1 for _ in collatz(27)))
fizz = ["FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else str(i) for i in range(1, 16)]; print(" ".join(fizz))
def caesar(s, k): return "".join(chr((ord(c) - (b := ord("a" if c.islower() else "A")) + k) % 26 + b) if c.isalpha() else c for c in s)
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3), "A man a plan".replace(" ", "").lower()[::-1])
words = "listen silent enlist google elbow below".split(); print({k: [w for w in words if "".join(sorted(w)) == k] for k in dict.fromkeys("".join(sorted(w)) for w in words)})
def quick(a): return a if len(a) < 2 else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
def bubble(a):
    a = a[:]; swaps = 0
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]: a[j], a[j + 1] = a[j + 1], a[j]; swaps += 1
    return a, swaps
def merge(a):
    if len(a) < 2: return a
    m = len(a) // 2; l, r, out = merge(a[:m]), merge(a[m:]), []
    while l and r: out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
data = [5, 3, 8, 1, 9, 2, 7]; print(quick(data), bubble(data), merge(data), data)
def search(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x: lo = mid + 1
        else: hi = mid
    return lo if lo < len(a) and a[lo] == x else -1
print(search(sorted(data), 8), search(sorted(data), 4), gcd if (gcd := __import__("math").gcd(48, 18)) else None, 2 ** 200, len(str(3 ** 1000)), sum(map(int, str(2 ** 100))), bin(0b1011 & ~0b10), 0xff ^ 0x0f, -7 >> 1, 1 << 40, ~5)
pascal = [[1]]
for _ in range(5): pascal.append([a + b for a, b in zip([0] + pascal[-1], pascal[-1] + [0])])
print(*(" ".join(map(str, r)).center(20) for r in pascal), sep="\n")
