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
            middle, spread = x1._mu + x2._mu, hypot(x1._sigma, x2._sigma)
        else:
            middle, spread = x1._mu + x2, x1._sigma
        return NormalDist(middle, spread)

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


