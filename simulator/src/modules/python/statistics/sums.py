# Averages and spread of data, relations between two sets of them, density estimation and the normal distribution.
# Sums are exact: numbers are taken as fractions, and rounding happens once, at the end.

import math
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from itertools import groupby, repeat
from math import acos, asin, atan, cos, cosh, erf, exp, fabs, fsum, hypot, log, pi, sin, sqrt, sumprod, tan, tau

__all__ = """NormalDist StatisticsError correlation covariance fmean geometric_mean harmonic_mean kde kde_random
    linear_regression mean median median_grouped median_high median_low mode multimode pstdev pvariance quantiles stdev
    variance""".split()


class StatisticsError(ValueError):
    pass


# Exact sums, and the type of their results.

def _ratio(x):
    # A numerator and a denominator; of infinities and nans the number itself and None.
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _common_type(one, other):
    # Whichever of two types can hold the numbers of both.
    if one is other or issubclass(other, int):
        return one
    if issubclass(one, int) or issubclass(other, one):
        return other
    if issubclass(one, other):
        return one
    for general, special in (one, other), (other, one):
        if issubclass(general, float) and issubclass(special, Fraction):
            return general
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def _scaled(data):
    # The type of all, the numbers as multiples of 1 / scale, the scale, and the sum of what is not finite.
    kind, ratios = int, []
    for each_kind, group in groupby(data, type):
        if each_kind is not kind and each_kind is not bool:
            kind = _common_type(kind, each_kind)
        ratios += map(_ratio, group)
    denominators = {below for _, below in ratios}
    if None in denominators:
        return kind, ratios, 1, sum([above for above, below in ratios if below is None])
    scale = math.lcm(*denominators)
    factors = {below: scale // below for below in denominators}
    return kind, [above * factors[below] for above, below in ratios], scale, None


def _sum(data):
    kind, parts, scale, stray = _scaled(data)
    return kind, Fraction(sum(parts), scale) if stray is None else stray, len(parts)


def _sum_of_squares(data, centre=None):
    # Of the distances from a centre, by default the mean; also gives the centre and how many there are.
    if centre is not None:
        kind, total, count = _sum((distance := x - centre) * distance for x in data)
        return kind, total, centre, count
    kind, parts, scale, stray = _scaled(data)
    count = len(parts)
    if stray is not None or not count:
        return kind, stray, stray, count
    total = sum(parts)
    spread = count * sum(part * part for part in parts) - total * total
    return kind, Fraction(spread, count * scale * scale), Fraction(total, count * scale), count


def _as_type(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        # Decimal numbers are not made of fractions.
        return kind(value.numerator) / value.denominator


def _root(n, m):
    # The float nearest to the square root of n / m. The root is taken of a number so large that it has some bits more
    # than a float; the last of them stands for all that were cut off, so that rounding them is right.
    if not n:
        return 0.0
    shift = 60 - (n.bit_length() - m.bit_length()) // 2
    if shift > 0:
        n <<= 2 * shift
    else:
        m <<= -2 * shift
    root = math.isqrt(n // m)
    root |= root * root * m != n
    return root / (1 << shift) if shift > 0 else (root << -shift) / 1


def _decimal_root(square, kind):
    # The decimal number nearest to the root, which may be the one next to what was rounded twice.
    if not square:
        return kind("0.0")
    root = (kind(square.numerator) / kind(square.denominator)).sqrt()
    for other in root.next_plus(), root.next_minus():
        middle = (Fraction(*root.as_integer_ratio()) + Fraction(*other.as_integer_ratio())) / 2
        if square > middle * middle if other > root else square < middle * middle:
            return other
    return root


def _root_of_product(x, y):
    # Of two floats whose product may be too large for one, or too small.
    if not (math.isfinite(x) and math.isfinite(y)):
        return sqrt(x * y)
    (n1, m1), (n2, m2) = x.as_integer_ratio(), y.as_integer_ratio()
    return _root(n1 * n2, m1 * m2)


