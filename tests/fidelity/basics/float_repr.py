# How floats print: the shortest text that reads back the same.
for x in (0.1, 0.1 + 0.2, 1.0, 100.0, 1e15, 1e16, 123456789012345680.0, 1e22, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, -0.0):
    print(repr(x), str(x), f"{x:.3g}")
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, nan == nan, inf == inf + 1)
print(2 / 3, 10 / 5, 7 // 2, -7 // 2, 7.5 // 2, -7.5 % 2, 7 % -3, divmod(-7, 2), divmod(7.5, -2))
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2), round(-0.5), round(1e20), round(0.5, 0))
print((0.1).as_integer_ratio(), (0.5).hex(), float.fromhex("0x1.8p1"), (3.0).is_integer())
print(float("1e3"), float("  -2.5 "), float("1_000.5"), float("infinity"))
print(sum([0.1] * 10), 0.1 * 10, sum([1e16, 1.0, -1e16]), 1e16 + 1.0)
print(int(3.99), int(-3.99), int(1e20), 3.0 == 3, hash(3.0) == hash(3), 2 ** 0.5, 4 ** -1)
for text in ("abc", "", "1e", "0x1"):
    try:
        float(text)
    except ValueError as e:
        print(e)
