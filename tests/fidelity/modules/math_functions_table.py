# Each function of one number at a few places.
import math

names = ("acos acosh asin asinh atan atanh cos cosh degrees exp exp2 expm1 fabs gamma lgamma log log10 "
         "log1p log2 radians sin sinh sqrt tan tanh ulp isnan isinf isfinite").split()
for name in names:
    results = []
    for x in (0, 0.5, 1, -0.25, 2.5, -3, 10, 1e-8, 170.5, 1e10, float('inf'), float('-inf'), float('nan')):
        try:
            results.append(repr(getattr(math, name)(x)))
        except (ValueError, OverflowError) as e:
            results.append(type(e).__name__ + ': ' + str(e))
    print(name, results)
for x in (5, 7.5, -7.5):
    for y in (3, -3, 2.5):
        print(math.fmod(x, y), math.remainder(x, y), math.copysign(x, y), math.pow(abs(x), y), x % y)
print(math.nextafter(0, 1), math.nextafter(1, 0), math.nextafter(1, 2, steps=5), math.fma(0.1, 10, -1))
