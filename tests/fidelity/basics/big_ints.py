# Integers of any size: powers, division, bits, conversion.
print(2 ** 100, -(2 ** 64), 10 ** 30 // 7, -10 ** 30 // 7, 10 ** 30 % 7, -10 ** 30 % 7)
f = 1
for i in range(1, 41):
    f *= i
print(f)
print(f >> 50, f & 0xFFFFFFFFFFFF, (f << 3) - f * 8, f.bit_length(), f.bit_count())
print(pow(3, 200, 1000007), pow(7, -1, 31), divmod(f, 10 ** 20))
print(hex(2 ** 70), oct(2 ** 35), bin(-5), int("ff", 16), int("-0b101", 0), int("z", 36), int("1_000"))
print(-1 >> 100, -5 >> 1, -5 // 2, -5 & 7, -5 | 3, -5 ^ 2, ~5)
print((1000).to_bytes(2, "big"), int.from_bytes(b"\xff\x01", "little"), int.from_bytes(b"\xff", "big", signed=True))
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)
print(2 ** 1000 % 10 ** 9, (2 ** 200) ** 2 == 2 ** 400, 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53))
print(10 ** 25 / 10 ** 24, 3 ** 50 * 1.0, int("9" * 40) + 1)
print(isinstance(True, int), True + True, True * 3, str(True), int(True))
