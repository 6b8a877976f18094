# Recursion: factorial, Hanoi, permutations, Ackermann and mutual recursion.
def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)

def perms(items):
    if not items:
        return [[]]
    return [[x] + rest for i, x in enumerate(items) for rest in perms(items[:i] + items[i + 1:])]

def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)

def ack(m, n):
    if m == 0: return n + 1
    if n == 0: return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))

print(hanoi(8, "a", "b", "c"), perms([1, 2, 3]), even(100), odd(7), ack(2, 3))

def quicksort(xs):
    if len(xs) < 2: return xs
    p, *rest = xs
    return quicksort([x for x in rest if x < p]) + [p] + quicksort([x for x in rest if x >= p])
print(quicksort([3, 6, 1, 8, 2, 9, 2]))

def queens(n, row=0, cols=()):
    if row == n: return 1
    return sum(queens(n, row + 1, cols + (c,)) for c in range(n)
               if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)))
print([queens(n) for n in range(1, 8)])
