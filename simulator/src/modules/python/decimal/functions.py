# Powers, exponentials and logarithms of decimal numbers. Each is computed with more and more digits until it is known
# how it rounds.

from decimal import Decimal
from decimal.common import _INF, _digits, _length, _make
from decimal.context import Inexact, ROUND_HALF_EVEN, Rounded


def _divide_near(a, b):
    # a / b, rounded to a whole number.
    return (2 * a + b) // (2 * b)


def _exp_fixed(x, scale):
    # e to the power of x / scale, times scale. x is reduced by halving, and the series is short then.
    # More digits meanwhile, since each squaring doubles the error.
    halvings, guard = 8, 10 ** 6
    scale *= guard
    x = _divide_near(x * guard, 1 << halvings)
    term = total = scale
    n = 1
    while term:
        term = _divide_near(term * x, scale * n)
        total += term
        n += 1
    for _ in range(halvings):
        total = _divide_near(total * total, scale)
    return _divide_near(total, guard)


def _atanh_fixed(n, d, scale):
    # The inverse hyperbolic tangent of n / d, times scale.
    power = _divide_near(n * scale, d)
    square_n, square_d = n * n, d * d
    total, k = power, 1
    while power:
        power = _divide_near(power * square_n, square_d)
        k += 2
        total += _divide_near(power, k)
    return total


def _ln10_fixed(scale):
    # ln 10 = 3 ln 2 + ln 1.25, each by its series.
    ln2 = 2 * _atanh_fixed(1, 3, scale)
    return 3 * ln2 + 2 * _atanh_fixed(1, 9, scale)


def _ln_fixed(coefficient, exponent, places):
    # The logarithm of a number, times 10 ** places, off by a few units.
    guard = 10
    scale = 10 ** (places + guard)
    length = _length(coefficient)
    # coefficient = m * 10 ** length with m in [0.1, 1); then m is brought near 1 by a power of 2.
    power_of_ten = exponent + length
    unit = 10 ** length
    twos = 0
    m = coefficient
    while 4 * m < 3 * unit:
        m *= 2
        twos += 1
    total = 2 * _atanh_fixed(m - unit, m + unit, scale)
    ln2 = 2 * _atanh_fixed(1, 3, scale)
    total += power_of_ten * _ln10_fixed(scale) - twos * ln2
    return _divide_near(total, 10 ** guard)


def _decided(approximate, digits, error):
    # Whether a coefficient that may be off by so many units rounds the same way on all sides.
    extra = _length(approximate) - digits
    if extra <= 0:
        return False
    unit = 10 ** extra
    rest = approximate % unit
    half = unit // 2
    return error < rest < unit - error and abs(rest - half) > error


def _rounded(value, context):
    # Rounded half to even, with the context's signals.
    work = context.copy()
    work.rounding = ROUND_HALF_EVEN
    work.clear_traps()
    work.clear_flags()
    result = value._fix(work)
    context._signal(*[signal for signal in work.flags if work.flags[signal]])
    return result


def _inexact(sign, coefficient, exponent, context):
    # A result that no finite number is equal to: a digit behind it says so.
    return _rounded(_make(sign, coefficient * 10 + 1, exponent - 1), context)


def exp(x, context):
    """e to the power of x."""
    nan = x._nan(context)
    if nan is not None:
        return nan
    if x._special:
        return _make(0, 0, 0) if x._sign else x._copied()
    if not x._coef:
        return _make(0, 1, 0)
    digits = context.prec
    adjusted = x.adjusted()
    if adjusted > _length((context.Emax + 1) * 3) if not x._sign else (
            adjusted > _length((-context.Etiny() + 1) * 3)):
        exponent = context.Emax + 1 if not x._sign else context.Etiny() - 1
        return _rounded(_make(0, 1, exponent), context)
    if adjusted < -digits - 1:
        # So near to one that only the direction of the rounding matters.
        one = 10 ** (digits + 1)
        return _rounded(_make(0, one - 1 if x._sign else one + 1, -digits - 1), context)
    extra = 3
    while True:
        places = digits + extra + max(0, adjusted + 1)
        scale = 10 ** places
        fixed = x._coef * 10 ** (x._exp + places) if x._exp + places >= 0 else (
            _divide_near(x._coef, 10 ** -(x._exp + places)))
        if x._sign:
            fixed = -fixed
        # x = tens * ln 10 + rest
        tens, rest = divmod(fixed, _ln10_fixed(scale))
        result = _exp_fixed(rest, scale)
        cut = max(0, adjusted + 1) + 1 + max(3, (adjusted + 8) // 2)
        shown = max(1, _length(result) - (digits + extra))
        coefficient = _divide_near(result, 10 ** shown)
        if _decided(coefficient, digits, 10):
            return _inexact(0, coefficient, tens - places + shown, context)
        extra += 3 + cut


def _logarithm_of_special(x, context):
    nan = x._nan(context)
    if nan is not None:
        return nan
    if x._special is None and not x._coef:
        return _make(1, 0, 0, _INF)
    if x._special and not x._sign:
        return x._copied()
    if x._sign:
        return x._invalid(context)
    return None


def _logarithm(x, context, compute):
    digits = context.prec
    places = digits + 5
    while True:
        value = compute(places)
        size = abs(value)
        if size and _decided(size, digits, 100):
            return _inexact(int(value < 0), size, -places, context)
        places += max(5, digits - _length(size) + 5)


def ln(x, context):
    """The natural logarithm."""
    special = _logarithm_of_special(x, context)
    if special is not None:
        return special
    if x._order(Decimal(1)) == 0:
        return _make(0, 0, 0)
    return _logarithm(x, context, lambda places: _ln_fixed(x._coef, x._exp, places))


def log10(x, context):
    """The logarithm to the base ten."""
    special = _logarithm_of_special(x, context)
    if special is not None:
        return special
    text = _digits(x._coef)
    if text.rstrip('0') == '1':
        return Decimal(x._exp + len(text) - 1)._fix(context)

    def compute(places):
        scale = 10 ** (places + 10)
        value = _ln_fixed(x._coef, x._exp, places + 10)
        return _divide_near(value * 10 ** places, _ln10_fixed(scale))

    return _logarithm(x, context, compute)


def power(x, y, context):
    """x to the power of y."""
    nan = x._nan(context, y)
    if nan is not None:
        return nan
    if y._special is None and not y._coef:
        return x._invalid(context) if x._special is None and not x._coef else _make(0, 1, 0)
    whole = y._special is None and (y._exp >= 0 or y._coef % 10 ** -y._exp == 0)
    odd = whole and y._special is None and int(y) % 2 == 1
    sign = int(bool(x._sign) and odd)
    if x._sign and not whole and (x._special or x._coef) and not y._special:
        return x._invalid(context)
    if x._special is None and not x._coef:
        return _make(sign, 0, 0, _INF) if y._sign else _make(sign, 0, 0)
    if x._special:
        return _make(sign, 0, 0) if y._sign else _make(sign, 0, 0, _INF)
    size = x.copy_abs()
    order = size._order(Decimal(1))
    if y._special:
        if x._sign:
            return x._invalid(context)
        if order == 0:
            context._signal(Inexact, Rounded)
            return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
        return _make(0, 0, 0, _INF) if (order > 0) != bool(y._sign) else _make(0, 0, 0)
    if order == 0:
        if not whole:
            context._signal(Inexact, Rounded)
            return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
        n = int(y.copy_abs())
        exponent = max(x._exp * n, 1 - context.prec) if x._exp < 0 else 0
        if x._exp * n < 1 - context.prec:
            context._signal(Rounded)
        return _make(sign, 10 ** -exponent, exponent)
    if whole and y.adjusted() < 18:
        return _whole_power(x, int(y), sign, context)
    return _real_power(size, y, sign, context)


def _whole_power(x, n, sign, context):
    # By squaring, with so many more digits that the last one is almost always right (`_mpd_qpow_int`).
    work = context.copy()
    work.clear_traps()
    work.clear_flags()
    work.rounding = ROUND_HALF_EVEN
    work.prec = context.prec + len(str(abs(n))) + 4
    work.Emax, work.Emin = 999999999999999999, -999999999999999999
    base = x.copy_abs()
    if n < 0:
        work.prec += 1
        base = _make(0, 1, 0)._divide(base, work)
        n = -n
    result = None
    while n:
        if n & 1:
            result = base if result is None else result._multiply(base, work)
        n >>= 1
        if n:
            base = base._multiply(base, work)
        if result is not None and abs(result.adjusted()) > 10 * (context.Emax + context.prec):
            break
    if work.flags[Inexact]:
        context._signal(Inexact, Rounded)
    return _make(sign, result._coef, result._exp)._fix(context)


def _real_power(x, y, sign, context):
    # e to the power of y ln x.
    digits = context.prec
    work = context.copy()
    work.clear_traps()
    work.clear_flags()
    work.rounding = ROUND_HALF_EVEN
    work.Emax, work.Emin = 999999999999999999, -999999999999999999
    work.prec = digits + 4 + max(0, y.adjusted() + len(str(abs(x.adjusted()) + 1))) + 10
    exponent = ln(x, work)._multiply(y, work)
    work.prec = digits + 4
    result = exp(exponent, work)
    exact = _exact_root(x, y, result, context)
    if exact is not None:
        return _make(sign, exact._coef, exact._exp)._fix(context)
    context._signal(Inexact, Rounded)
    if result._special:
        return _make(sign, 1, context.Emax + 1)._fix(context)
    if not result._coef:
        return _make(sign, 1, context.Etiny() - 1)._fix(context)
    return _make(sign, result._coef, result._exp)._fix(context)


def _exact_root(x, y, near, context):
    # The result if it is exact, as that of 4 ** 0.5, with all digits that there is room for.
    n, d = y.as_integer_ratio()
    if d > 64 or abs(n) > 1000:
        return None
    work = context.copy()
    work.clear_traps()
    candidate = near._fix(work).normalize(work)
    if candidate._special:
        return None
    if abs(n) * _length(candidate._coef) > 4000 or _length(x._coef) * abs(n) > 4000:
        return None
    from fractions import Fraction
    if Fraction(*candidate.as_integer_ratio()) ** d != Fraction(*x.as_integer_ratio()) ** n:
        return None
    pad = context.prec - _length(candidate._coef)
    context._signal(Inexact, Rounded)
    return _make(0, candidate._coef * 10 ** pad, candidate._exp - pad)


def modular_power(x, y, modulo, context):
    """x to the power of y, modulo a whole number."""
    nan = x._nan(context, y, modulo)
    if nan is not None:
        return nan
    is_whole = lambda v: v._special is None and (v._exp >= 0 or v._coef % 10 ** -v._exp == 0)
    if not (is_whole(x) and is_whole(y) and is_whole(modulo)) or y._sign or not modulo._coef:
        return x._invalid(context)
    if modulo.adjusted() >= context.prec or not y._coef and not x._coef:
        return x._invalid(context)
    sign = int(bool(x._sign) and int(y) % 2 == 1)
    value = pow(abs(int(x)), int(y), abs(int(modulo)))
    return _make(sign, value, 0)
