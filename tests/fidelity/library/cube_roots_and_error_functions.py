# math.cbrt, and math.erf and math.erfc near 0, to the last digit: the cube root of 27 is a little more than 3.
import math

for x in (0.0, -0.0, 1, 8, 27, -27, 64, 100, 1000, 2, 3, 0.001, 1e300, -1e-300, 5e-324, float('inf'), float('nan'), 123456.789):
    print(x, math.cbrt(x))
print(sum(math.cbrt(n) for n in range(1000)), [n for n in range(200) if math.cbrt(n ** 3) != n])
for x in (0.0, -0.0, 5e-324, 1e-300, 1e-20, 1e-9, -0.25, 0.25, 0.3, 0.5, 0.84, 0.85, 1.0, -1.0, 1.2, 6.0, -6.0, 28.0, float('inf'), float('nan')):
    print(x, math.erf(x), math.erfc(x))
print(sum(math.erf(n / 1000) for n in range(-1249, 1000)), sum(math.erfc(n / 1000) for n in range(-1249, 1249)))
