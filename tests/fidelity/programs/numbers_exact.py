# Floats and how exact they are; fractions, decimals, ints without end, statistics, seeded random.
from fractions import Fraction
from decimal import Decimal, getcontext, ROUND_HALF_UP, localcontext
import math, random, statistics, sys
print(0.1 + 0.2, 0.1 + 0.2 == 0.3, Decimal("0.1") + Decimal("0.2"), Fraction(1, 10) + Fraction(2, 10), Decimal(0.1), Fraction(0.1), (0.1).as_integer_ratio(), (0.1).hex(), sys.float_info.epsilon, sys.maxsize, math.nextafter(1, 2), math.ulp(1.0))
print(Fraction("3/4") ** 2, Fraction(6, -8), Fraction(3.5), float(Fraction(1, 3)), Fraction(22, 7).limit_denominator(5), round(Fraction(7, 2)), math.floor(Fraction(-7, 2)), Fraction(1, 3) < 0.34, repr(Fraction(5)), str(Fraction(5)), Fraction(1, 2) + 0.5, Fraction(1, 2) == Decimal("0.5") if 0 else "")
print(Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), round(2.675, 2), Decimal(1) / Decimal(7), Decimal("1e3").normalize(), Decimal("1.10") == Decimal("1.1"), Decimal("NaN"), Decimal("Infinity") > 5, Decimal("-0"), int(Decimal("3.9")), Decimal("3.14").as_tuple(), f"{Decimal('1234567.891'):,.2f}", sum(map(Decimal, ["0.1"] * 3)), Decimal(2).sqrt(), max(Decimal(1), 2))
with localcontext() as ctx: ctx.prec = 5; print(Decimal(1) / 3)
print(getcontext().prec)
try: Decimal("abc")
except Exception as e: print(type(e).__name__, e)
try: Decimal(1) / 0
except ZeroDivisionError as e: print(type(e).__name__)
try: Decimal(1) + 1.5
except TypeError as e: print(e)
try: Fraction(1, 0)
except ZeroDivisionError as e: print(e)
print(math.inf - math.inf, math.nan == math.nan, math.isnan(float("nan")), [round(x) for x in (0.5, 1.5, 2.5, -0.5)], math.trunc(-2.7), math.ceil(2.1), math.floor(-2.1), math.copysign(1, -0.0), math.fmod(-7, 3), -7 % 3, math.remainder(7, 4), math.dist((0, 0), (3, 4)), math.log2(8), math.log10(1000), math.log(8, 2), math.sqrt(2), math.degrees(math.pi), math.modf(3.25), math.frexp(8.0), math.sumprod([1, 2], [3, 4]), math.perm(5, 2), math.lcm(4, 6))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: int("1" * 5000), lambda: float("1e"), lambda: 10 ** 400 + 0.5, lambda: math.exp(1000), lambda: 1e308 * 10, lambda: (-8) ** (1 / 3), lambda: 0.0 ** -1, lambda: int("12.5"), lambda: int(None), lambda: 5 .bit_length(), lambda: (2.5).is_integer(), lambda: math.isqrt(-1), lambda: math.gcd(1.5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
r = random.Random(42); print(r.random(), r.randint(1, 100), r.choice("abc"), r.sample(range(50), 5), r.shuffle(x := list(range(6))), x, r.uniform(1, 2), r.gauss(0, 1), r.choices([1, 2, 3], weights=[5, 1, 1], k=5), r.randrange(0, 10, 3), r.getrandbits(16), r.betavariate(1, 2), r.expovariate(1.5), r.triangular(), r.randbytes(3), r.normalvariate(), r.vonmisesvariate(0, 1), r.paretovariate(3))
random.seed("text"); print(random.random()); random.seed(1); st = random.getstate(); a = random.random(); random.setstate(st); print(a == random.random())
d = [2, 4, 4, 4, 5, 5, 7, 9]; print(statistics.mean(d), statistics.pstdev(d), statistics.variance(d), statistics.median_low(d), statistics.multimode(d), statistics.harmonic_mean([40, 60]), statistics.geometric_mean([1, 4]), statistics.fmean(d), statistics.quantiles(d, n=4), statistics.correlation([1, 2, 3], [1, 2, 4]), statistics.linear_regression([1, 2], [3, 5]), statistics.NormalDist(0, 1).cdf(1.96), statistics.mean([Fraction(1, 2), Fraction(1, 3)]))
try: statistics.mean([])
except statistics.StatisticsError as e: print(e)
