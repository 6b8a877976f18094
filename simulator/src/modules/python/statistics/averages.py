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
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


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


