# Distances, angles and rounding, as a geometry lesson uses them.
import math

points = [(0, 0), (3, 4), (6, 8), (-1, 0.5)]
for p in points:
    print(p, math.hypot(*p), math.dist(p, points[1]))
print(math.degrees(math.pi), math.radians(45), math.sin(math.pi / 6), math.cos(math.radians(60)))
print(math.atan2(1, 1), math.atan2(-1, -1), math.tan(math.pi / 4))
print([math.floor(x) for x in (-1.5, 1.5, 2)], [math.ceil(x) for x in (-1.5, 1.5, 2)], math.trunc(-1.9))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.isclose(0.1 + 0.2, 0.3))
print(math.modf(3.75), math.frexp(10), math.ldexp(0.625, 4))
print(math.hypot(1e-320, 1e-320), math.hypot(1e200, 1e200), math.hypot(float('inf'), float('nan')))
print(math.sumprod([0.1, 0.2, 0.3], [10, 20, 30]), math.sumprod((1, 2), (3, 4)))
