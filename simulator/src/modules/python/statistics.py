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


# Averages.

def mean(data):
    kind, total, count = _sum(data)
    if not count:
        raise StatisticsError("mean requires at least one data point")
    return _as_type(total / count, kind)


def fmean(data, weights=None):
    """The mean as a float, faster than `mean`."""
    if not hasattr(data, "__len__"):
        data = list(data)
    count = len(data)
    if weights is None:
        if not count:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(data) / count
    weights = weights if isinstance(weights, (list, tuple)) else list(weights)
    try:
        weighted = sumprod(data, weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length")
    weight = fsum(weights)
    if not weight:
        raise StatisticsError("sum of weights must be non-zero")
    return weighted / weight


def geometric_mean(data):
    logs, zero = [], False
    for x in data:
        if x > 0.0 or math.isnan(x):
            logs.append(log(x))
        elif x == 0.0:
            zero = True
        else:
            raise StatisticsError("No negative inputs allowed", x)
    total = fsum(logs)
    if zero:
        return 0.0 if math.isfinite(total) else math.nan
    if not logs:
        raise StatisticsError("Must have a non-empty dataset")
    return exp(total / len(logs))


def _not_negative(values):
    for x in values:
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        yield x


def harmonic_mean(data, weights=None):
    data = list(data)
    count = len(data)
    if not count:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if weights is not None:
        weights = list(weights)
        if len(weights) != count:
            raise StatisticsError("Number of weights does not match data size")
        _, weight, _ = _sum(_not_negative(weights))
    elif count > 1:
        weights, weight = repeat(1, count), count
    elif not hasattr(data[0], "as_integer_ratio"):
        raise TypeError("unsupported type")
    else:
        return next(_not_negative(data))
    try:
        kind, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, _not_negative(data)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _as_type(weight / total, kind)


def _ordered(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    data = _ordered(data)
    middle, odd = divmod(len(data), 2)
    return data[middle] if odd else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data = _ordered(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _ordered(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of numbers that stand for the middles of intervals."""
    data = _ordered(data)
    half = len(data) / 2
    middle = data[len(data) // 2]
    below = bisect_left(data, middle)
    within = bisect_right(data, middle, lo=below) - below
    try:
        width, middle = float(interval), float(middle)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return middle - width / 2.0 + width * (half - below) / within


def mode(data):
    most = Counter(iter(data)).most_common(1)
    if not most:
        raise StatisticsError("no mode for empty data")
    return most[0][0]


def multimode(data):
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, times in counts.items() if times == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The points that cut data into n parts of the same size."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if not size:
            raise StatisticsError("must have at least one data point")
        return data * (n - 1)
    if method == "inclusive":
        steps, before = size - 1, 0
    elif method == "exclusive":
        steps, before = size + 1, 1
    else:
        raise ValueError(f"Unknown method: {method!r}")
    cuts = []
    for i in range(1, n):
        low = min(max(i * steps // n, before), size - 1)
        part = i * steps - low * n
        low -= before
        cuts.append((data[low] * (n - part) + data[low + 1] * part) / n)
    return cuts


# Spread.

def _spread(data, centre, spared, name):
    # The mean square of the distances, of a sample (one is spared) or of all there is.
    kind, total, centre, count = _sum_of_squares(data, centre)
    if count <= spared:
        raise StatisticsError(f"{name} requires at least {'two data points' if spared else 'one data point'}")
    return kind, total / (count - spared), centre, total


def _deviation(data, centre, spared, name):
    kind, square, _, _ = _spread(data, centre, spared, name)
    if hasattr(kind, "sqrt"):
        return _decimal_root(square, kind)
    return _root(square.numerator, square.denominator)


def variance(data, xbar=None):
    kind, square, _, _ = _spread(data, xbar, 1, "variance")
    return _as_type(square, kind)


def pvariance(data, mu=None):
    kind, square, _, _ = _spread(data, mu, 0, "pvariance")
    return _as_type(square, kind)


def stdev(data, xbar=None):
    return _deviation(data, xbar, 1, "stdev")


def pstdev(data, mu=None):
    return _deviation(data, mu, 0, "pstdev")


# Relations between two sets.

def _pairs(x, y, name):
    count = len(x)
    if len(y) != count:
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    return count


def _centred(data):
    centre = fsum(data) / len(data)
    return [each - centre for each in data], centre


def _ranks(data):
    # Places in order, counted from the middle; equal ones share the mean of theirs.
    ranks = [0.0] * len(data)
    place = (1 - len(data)) / 2
    for _, group in groupby(sorted(range(len(data)), key=data.__getitem__), key=data.__getitem__):
        members = list(group)
        for index in members:
            ranks[index] = place + (len(members) - 1) / 2
        place += len(members)
    return ranks


def covariance(x, y, /):
    count = _pairs(x, y, "covariance")
    return sumprod(_centred(x)[0], _centred(y)[0]) / (count - 1)


def correlation(x, y, /, *, method="linear"):
    _pairs(x, y, "correlation")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    elif method == "linear":
        x, y = _centred(x)[0], _centred(y)[0]
    else:
        raise ValueError(f"Unknown method: {method!r}")
    both = sumprod(x, y)
    try:
        return both / _root_of_product(sumprod(x, x), sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


LinearRegression = namedtuple("LinearRegression", "slope intercept")


def linear_regression(x, y, /, *, proportional=False):
    """The line nearest to some points, or with `proportional` the nearest of those through the origin."""
    _pairs(x, y, "linear regression")
    if not proportional:
        x, x_centre = _centred(x)
        y, y_centre = _centred(y)
    both = sumprod(x, y) + 0.0
    try:
        slope = both / sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope, 0.0 if proportional else y_centre - slope * x_centre)


# The normal distribution.

# Of the quotients of polynomials in Wichura's algorithm AS 241, the coefficients from the highest power down: for the
# middle of the distribution, for its sides, and for its tails.
_MIDDLE = (
    (2.50908_09287_30122_6727e+3, 3.34305_75583_58812_8105e+4, 6.72657_70927_00870_0853e+4, 4.59219_53931_54987_1457e+4,
     1.37316_93765_50946_1125e+4, 1.97159_09503_06551_4427e+3, 1.33141_66789_17843_7745e+2, 3.38713_28727_96366_6080e+0),
    (5.22649_52788_52854_5610e+3, 2.87290_85735_72194_2674e+4, 3.93078_95800_09271_0610e+4, 2.12137_94301_58659_5867e+4,
     5.39419_60214_24751_1077e+3, 6.87187_00749_20579_0830e+2, 4.23133_30701_60091_1252e+1, 1.0))
_SIDES = (
    (7.74545_01427_83414_07640e-4, 2.27238_44989_26918_45833e-2, 2.41780_72517_74506_11770e-1,
     1.27045_82524_52368_38258e+0, 3.64784_83247_63204_60504e+0, 5.76949_72214_60691_40550e+0,
     4.63033_78461_56545_29590e+0, 1.42343_71107_49683_57734e+0),
    (1.05075_00716_44416_84324e-9, 5.47593_80849_95344_94600e-4, 1.51986_66563_61645_71966e-2,
     1.48103_97642_74800_74590e-1, 6.89767_33498_51000_04550e-1, 1.67638_48301_83803_84940e+0,
     2.05319_16266_37758_82187e+0, 1.0))
_TAILS = (
    (2.01033_43992_92288_13265e-7, 2.71155_55687_43487_57815e-5, 1.24266_09473_88078_43860e-3,
     2.65321_89526_57612_30930e-2, 2.96560_57182_85048_91230e-1, 1.78482_65399_17291_33580e+0,
     5.46378_49111_64114_36990e+0, 6.65790_46435_01103_77720e+0),
    (2.04426_31033_89939_78564e-15, 1.42151_17583_16445_88870e-7, 1.84631_83175_10054_68180e-5,
     7.86869_13114_56132_59100e-4, 1.48753_61290_85061_48525e-2, 1.36929_88092_27358_05310e-1,
     5.99832_20655_58879_37690e-1, 1.0))


def _polynomial(x, coefficients):
    result = 0.0
    for each in coefficients:
        result = result * x + each
    return result


def _standard_quantile(p):
    q = p - 0.5
    if fabs(q) <= 0.425:
        above, below = _MIDDLE
        r = 0.180625 - q * q
        return _polynomial(r, above) * q / _polynomial(r, below)
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    (above, below), r = (_SIDES, r - 1.6) if r <= 5.0 else (_TAILS, r - 5.0)
    result = _polynomial(r, above) / _polynomial(r, below)
    return -result if q < 0.0 else result


_SQRT2 = sqrt(2.0)


class NormalDist:
    """A normal distribution; sums and multiples of such are normal too."""

    __slots__ = "_mu", "_sigma"

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state

    @classmethod
    def from_samples(cls, data):
        _, square, centre, total = _spread(data, None, 1, "stdev")
        if not isinstance(square, Fraction):
            # Infinities and nans.
            return cls(float(centre), float(centre) / float(total))
        return cls(float(centre), _root(square.numerator, square.denominator))

    def samples(self, n, *, seed=None):
        import random
        draw = (random if seed is None else random.Random(seed)).random
        mu, sigma = self._mu, self._sigma
        return [mu + _standard_quantile(draw()) * sigma for _ in repeat(None, n)]

    def _need_sigma(self, name):
        if not self._sigma:
            raise StatisticsError(f"{name}() not defined when sigma is zero")

    def pdf(self, x):
        self._need_sigma("pdf")
        square, distance = self._sigma * self._sigma, x - self._mu
        return exp(distance * distance / (-2.0 * square)) / sqrt(tau * square)

    def cdf(self, x):
        self._need_sigma("cdf")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * _SQRT2)))

    def inv_cdf(self, p):
        if not 0.0 < p < 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return self._mu + _standard_quantile(p) * self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(part / n) for part in range(1, n)]

    def overlap(self, other):
        """The area that two distributions share, from the points where their densities are equal."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        one, two = sorted((self, other), key=lambda each: (each._sigma, each._mu))
        one._need_sigma("overlap")
        square1, square2 = one.variance, two.variance
        wider, apart = square2 - square1, fabs(two._mu - one._mu)
        if not wider:
            return 1.0 - erf(apart / (2.0 * one._sigma * _SQRT2))
        middle = one._mu * square2 - two._mu * square1
        reach = one._sigma * two._sigma * sqrt(apart * apart + wider * log(square2 / square1))
        between = [(middle + reach) / wider, (middle - reach) / wider]
        return 1.0 - sum([fabs(two.cdf(x) - one.cdf(x)) for x in between])

    def zscore(self, x):
        self._need_sigma("zscore")
        return (x - self._mu) / self._sigma

    mean, median, mode = [property(lambda self: self._mu) for _ in range(3)]
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        return x1 + -x2 if isinstance(x2, NormalDist) else NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        return x1 * 1.0

    def __neg__(x1):
        return x1 * -1.0

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return (x1._mu, x1._sigma) == (x2._mu, x2._sigma)

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"


# Density estimation: every point of the data spread out over the shape of a kernel.

_Kernel = namedtuple("_Kernel", "density cumulative inverse support")


def _bell(power, scale, outer, *terms):
    # A multiple of a power of 1 - t * t, and its integral: a factor, and coefficients of odd powers from the highest on.
    def density(t):
        return scale * (1.0 - t * t) ** power

    def cumulative(t):
        total = 0.0
        for place, term in enumerate(terms, 1 - len(terms)):
            total += term * t ** (1 - 2 * place)
        return outer * total + 1/2

    return density, cumulative


_KERNELS = {
    "normal": _Kernel(lambda t: exp(-1/2 * t * t) / sqrt(tau), lambda t: 1/2 * (1.0 + erf(t / _SQRT2)),
                      NormalDist().inv_cdf, None),
    "logistic": _Kernel(lambda t: 1/2 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
                        lambda p: log(p / (1 - p)), None),
    "sigmoid": _Kernel(lambda t: 1/pi / cosh(t), lambda t: 2/pi * atan(exp(t)),
                       lambda p: log(tan(p * pi/2)), None),
    "rectangular": _Kernel(lambda t: 1/2, lambda t: 1/2 * t + 1/2, lambda p: 2*p - 1, 1.0),
    "triangular": _Kernel(lambda t: 1.0 - abs(t), lambda t: t*t * (1/2 if t < 0.0 else -1/2) + t + 1/2,
                          lambda p: sqrt(2*p) - 1 if p < 1/2 else 1 - sqrt(2 - 2*p), 1.0),
    "parabolic": _Kernel(*_bell(1, 3/4, 1.0, -1/4, 3/4), lambda p: 2 * cos((acos(2*p - 1) + pi) / 3), 1.0),
    "quartic": _Kernel(*_bell(2, 15/16, 1.0, 3/16, -5/8, 15/16), None, 1.0),
    "triweight": _Kernel(*_bell(3, 35/32, 35/32, -1/7, 3/5, -1.0, 1.0), None, 1.0),
    "cosine": _Kernel(lambda t: pi/4 * cos(pi/2 * t), lambda t: 1/2 * sin(pi/2 * t) + 1/2,
                      lambda p: 2 * asin(2*p - 1) / pi, 1.0),
}
for _alias, _name in dict(gauss="normal", uniform="rectangular", epanechnikov="parabolic", biweight="quartic").items():
    _KERNELS[_alias] = _KERNELS[_name]
del _alias, _name


def _kernel_for(data, h, name):
    if not len(data):
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not h={h!r}")
    if name not in _KERNELS:
        raise StatisticsError(f"Unknown kernel name: {name!r}")
    return _KERNELS[name]


def kde(data, h, kernel="normal", *, cumulative=False):
    """A function that estimates the density, or the cumulative distribution, that data were drawn from."""
    shape = _kernel_for(data, h, kernel)
    spread = shape.cumulative if cumulative else shape.density
    ordered = []

    def reached(x):
        # The points whose kernels reach x, and how many lie below all of these.
        if shape.support is None:
            return data, 0
        if len(ordered) != len(data):
            ordered[:] = sorted(data)
        reach = h * shape.support
        first = bisect_left(ordered, x - reach)
        return ordered[first:bisect_right(ordered, x + reach)], first

    def cdf(x):
        points, below = reached(x)
        return sum((spread((x - point) / h) for point in points), below) / len(data)

    def pdf(x):
        points, _ = reached(x)
        return sum(spread((x - point) / h) for point in points) / (len(data) * h)

    estimate = cdf if cumulative else pdf
    estimate.__doc__ = f"{'CDF' if cumulative else 'PDF'} estimate with h={h!r} and kernel={kernel!r}"
    return estimate


def kde_random(data, h, kernel="normal", *, seed=None):
    """A function that draws numbers from the density that `kde` estimates."""
    inverse = _kernel_for(data, h, kernel).inverse
    if inverse is None:
        # CPython's results are approximate, and depend on where its search begins.
        from _source import unsupported
        unsupported(f"random numbers of the kernel {kernel!r}")
    from random import Random
    source = Random(seed)

    def rand():
        return source.choice(data) + h * inverse(source.random())

    rand.__doc__ = f"Random KDE selection with h={h!r} and kernel={kernel!r}"
    return rand
