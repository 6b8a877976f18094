# Chained comparison evaluates each operand once and stops early.
def see(x):
    print("see", x)
    return x

print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1)
print(see(1) < see(5) < see(3))
print(see(9) < see(5) < see(3))
print(1 == 1.0 == True, 1 < 2 > 1, "a" < "b" in "bc")
print((1, 2) < (1, 3), (1,) < (1, 0), [2] > [1, 9], (1, "a") == (1, "a"), {1} < {1, 2}, {1} <= {1}, {1} < {2})
x = see(0) or see("fallback")
print(x)
y = see(1) and see([]) and see("unreached")
print(y, not y, not not y)
try:
    1 < "a"
except TypeError as e:
    print(e)
try:
    (1, 2) < (1, "a")
except TypeError as e:
    print(e)
print(None is None, None == 0, [] is not None, float("nan") in [float("nan")], [1, 2] == [1.0, 2.0])
