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
