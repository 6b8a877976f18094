# Whole numbers of any size.
import math
import sys

print(math.gcd(12, 18, 30), math.lcm(4, 6, 10), math.gcd(), math.lcm(), math.gcd(-4, 6))
print([math.factorial(n) for n in range(12)], math.factorial(30))
print(math.comb(52, 5), math.perm(10, 3), math.perm(5), math.comb(3, 7))
print(math.isqrt(2 * 10 ** 40), math.sqrt(2), math.isqrt(99), math.isqrt(100))
big = math.factorial(100)
print(sys.getsizeof(big), len(str(big)), math.log10(big), math.log2(big), math.log(10 ** 1000))


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, math.isqrt(n) + 1))


print([n for n in range(60) if is_prime(n)])
print(math.prod(range(1, 6)), math.prod([], start=7), math.prod([2.5, 4]))


class Angle:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return float(self.value)

    def __floor__(self):
        return f"floor of {self.value}"

    def __index__(self):
        return int(self.value)


print(math.sqrt(Angle(16)), math.floor(Angle(2.7)), math.gcd(Angle(12), 8), math.factorial(Angle(4)))
