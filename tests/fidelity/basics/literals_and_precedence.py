# Reading numbers in every notation, and how containers print.
print(1_000_000, 0xFF, 0b1010, 0o17, 1e3, 1.5e-3, .5, 5., 1_0.0_1, 3j, 0xdead_beef)
print([1, 2.5, "s", None, True, b"x", (1,), (), [], {}, set(), frozenset({1})])
print({"k": [1, {"n": (2, 3)}], (1, 2): {"deep": [[]]}}, {1: {2: {3: {}}}})
print((1,), (1, 2), ((),), [()], [[], [[]]], {()}, {(): []})
print(-1, +1, --1, not 1, ~-1, -2 ** 2, 2 ** -1, 2 ** 3 ** 2, -7 // 2 * 2, 1 if 0 else 2, 3 - -3)
print(1 + 2 * 3 - 4 / 2, (1 + 2) * 3, 7 // 2 ** 2, 10 % 4 * 2, 1 << 2 + 1, 6 & 3 | 8 ^ 1, not True or True and False)
print("a" "b" * 2, "x" + "y" * 3, [1] + [2] * 2, (1, 2) + (3,), 1 in [1] == True, (1 in [1]) == True)
print(True and 5, 0 or [], None or 0 or "last", 1 and 2 and 3, not [] is None)
