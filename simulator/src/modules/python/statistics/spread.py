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


