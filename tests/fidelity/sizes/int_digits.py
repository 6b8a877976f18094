# Integers are made of 30-bit digits; results of arithmetic are trimmed.
import sys
sz = sys.getsizeof
for bits in (0, 1, 29, 30, 31, 59, 60, 61, 89, 90, 91, 1000):
    n = 1 << bits
    print(bits, sz(n - 1), sz(n), sz(-n), (n - 1).bit_length(), end=" | ")
print()
a = 2 ** 1000
print(sz(a), sz(a - a), sz(a // a), sz(a >> 990), sz(a & 1), sz(a * a), sz(a ** 2 // a), sz(a % 7), sz(-a), sz(abs(-a)), sz(int(str(a))), sz(int(float(2 ** 60))))
print(sys.int_info.bits_per_digit, sys.int_info.sizeof_digit, sys.maxsize == 2 ** 63 - 1, sz(sys.maxsize), sz(True + True), sz(int(True)), sz(False))
print(sz(pow(3, 100)), sz(pow(3, 100, 50)), sz(sum(range(100))), sz(len("abc")), sz(hash("a")) >= 28, sz(id(a)))
