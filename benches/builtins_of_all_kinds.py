"""Calls of built-in functions and methods from loops."""
import math

total = 0
items = list(range(50))
for i in range(400000):
    total += len(items) + abs(-i) + min(i, 7) + max(3, i)
    if isinstance(i, int) and callable(len):
        total += int(str(i)[-1])
print(total)
stack = []
for i in range(300000):
    stack.append(i)
    if i % 3 == 0:
        total ^= stack.pop()
print(total, len(stack), math.isqrt(total))
for i in range(120000):
    a, b = divmod(i, 7)
    total += a * b + round(i / 3) + sum(items[:5]) + ord(chr(97 + b))
    total += hash((a, b)) & 1
print(total)
roots = 0.0
for i in range(400000):
    roots += math.sqrt(i) + math.floor(i * 0.5)
print(f"{roots:.6f}")
print(sum(map(abs, range(-200000, 0))), len(list(filter(str.isdigit, map(str, range(100000))))))
print(sum(i * n for i, n in enumerate(reversed(range(200000)))), sorted({n % 97 for n in range(100000)})[-1])
