"""Loops of integer arithmetic: Collatz, greatest common divisors, a generator of pseudo-random numbers."""


def collatz(limit):
    longest = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            if n % 2 == 0:
                n //= 2
            else:
                n = 3 * n + 1
            steps += 1
        if steps > longest:
            longest = steps
    return longest


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def mixed(rounds):
    state = 12345
    total = 0
    for _ in range(rounds):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        total ^= state >> 7
    return total


print(collatz(40000))
print(sum(gcd(a, b) for a in range(1, 500) for b in range(1, 500, 3)))
print(mixed(1500000))
