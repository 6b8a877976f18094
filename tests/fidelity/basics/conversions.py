# Converting between types, and the errors when it cannot be.
print(int("42"), int("-7"), int(" 8 "), int("101", 2), int(2.9), int(True), int("٣"))
print(float("2.5"), str(1.0), str([1, "a"]), bool("False"), list({1: 2}), tuple("ab"), list(range(3)), dict([("a", 1)]))
print(complex(1, 2), complex("3-4j"), abs(3 + 4j), (1 + 2j) * (3 - 1j), (1j) ** 2, 1j.imag, -0j, (2 + 0j).conjugate())
print(chr(65), ord("é"), hex(255), oct(8), bin(10), ascii("ñ"), repr("a"), bytes([1, 2]), bytes(2), bytearray(b"a") + b"b")
for f in (lambda: int("a"), lambda: int(""), lambda: int(None), lambda: int("9", 8), lambda: float([]), lambda: ord("ab"),
          lambda: chr(-1), lambda: str(1, 2), lambda: list(5), lambda: bytes([256]), lambda: int(float("nan")), lambda: int(float("inf")),
          lambda: complex("x"), lambda: sum(["a"]), lambda: "a" * "b", lambda: len(5), lambda: abs("x"), lambda: round("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
