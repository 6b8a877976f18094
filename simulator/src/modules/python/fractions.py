# Rational numbers, exact.

import functools
import math
import numbers
import operator
import sys

__all__ = ['Fraction']


def _decimal():
    # The class Decimal if anything has imported its module: before that there are no such numbers.
    module = sys.modules.get('decimal')
    return () if module is None else module.Decimal


@functools.lru_cache(maxsize=1 << 14)
def _hash_algorithm(numerator, denominator):
    # As any number's that is equal: numerator times the inverse of denominator modulo a prime.
    prime = sys.hash_info.modulus
    if math.gcd(denominator, prime) == 1:
        code = abs(numerator) % prime * pow(denominator, -1, prime) % prime
    else:
        code = sys.hash_info.inf
    if numerator < 0:
        code = -code
    # -1 stands for an error, for all hashes.
    return code if code != -1 else -2


class _Reader:
    # Reads a number from a text from left to right.

    def __init__(self, text):
        self.text = text
        self.at = 0

    def take(self, characters):
        if self.at < len(self.text) and self.text[self.at] in characters:
            self.at += 1
            return self.text[self.at - 1]
        return ''

    def digits(self):
        # Digits with single underscores between them.
        start = self.at
        while self.at < len(self.text):
            c = self.text[self.at]
            if not c.isdecimal():
                if (c != '_' or self.at == start or not self.text[self.at - 1].isdecimal()
                        or not self.text[self.at + 1:self.at + 2].isdecimal()):
                    break
            self.at += 1
        return self.text[start:self.at].replace('_', '')


def _parse(text):
    # (numerator, denominator), or None if it is no number: '3', '-3/4', '1.5', '.5e-3'.
    r = _Reader(text.strip())
    sign = r.take('+-')
    whole = r.digits()
    denominator = 1
    if not whole and r.text[r.at:r.at + 1] != '.':
        return None
    numerator = int(whole or '0')
    slash = r.text[r.at:].lstrip()
    if whole and slash[:1] == '/':
        # Spaces may stand around it.
        r = _Reader(slash[1:].lstrip())
        digits = r.digits()
        if not digits:
            return None
        denominator = int(digits)
    else:
        if r.take('.'):
            decimal = r.digits()
            if not decimal and not whole:
                return None
            if decimal:
                numerator = int(whole + decimal)
                denominator = 10 ** len(decimal)
        if r.take('eE'):
            exp_sign = r.take('+-')
            digits = r.digits()
            if not digits:
                return None
            exp = int(exp_sign + digits)
            if exp >= 0:
                numerator *= 10 ** exp
            else:
                denominator *= 10 ** -exp
    if r.at != len(r.text):
        return None
    return (-numerator if sign == '-' else numerator), denominator


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    # n/d rounded to a multiple of 10**exponent, half to even: (sign, significand).
    scale = 10 ** abs(exponent)
    top, bottom = (n, d * scale) if exponent >= 0 else (n * scale, d)
    units, rest = divmod(abs(top), bottom)
    if 2 * rest > bottom or 2 * rest == bottom and units % 2:
        units += 1
    return n < 0 and not (no_neg_zero and units == 0), units


def _round_to_figures(n, d, figures):
    # n/d rounded to so many figures: (sign, significand, exponent).
    if not n:
        return False, 0, 1 - figures
    top, bottom = str(abs(n)), str(d)
    # How many digits stand before the point, as far as the texts tell: it may be one too many, never too few.
    places = len(top) - len(bottom)
    if top >= bottom:
        places += 1
    negative, units = _round_to_exponent(n, d, places - figures)
    if units >= 10 ** figures:
        # It was rounded up to a power of ten.
        return negative, units // 10, places - figures + 1
    return negative, units, places - figures


def _zero_division(numerator):
    return ZeroDivisionError('Fraction(%s, 0)' % numerator)


class _Format:
    # The parts of a format specification, or kind None if it is none.

    def __init__(self, spec):
        self.kind = None
        self.fill = self.align = ''
        at = 0
        if len(spec) >= 2 and spec[1] in '<>=^':
            self.fill, self.align = spec[0], spec[1]
            at = 2
        elif spec[:1] and spec[0] in '<>=^':
            self.align = spec[0]
            at = 1

        def take(characters):
            nonlocal at
            if at < len(spec) and spec[at] in characters:
                at += 1
                return spec[at - 1]
            return ''

        def number():
            nonlocal at
            start = at
            while at < len(spec) and spec[at].isdecimal():
                at += 1
            return spec[start:at]

        self.sign = take('-+ ')
        self.no_neg_zero = bool(take('z'))
        self.alternate = bool(take('#'))
        # A zero before more digits fills with zeros; by itself it is a width.
        self.zeropad = ''
        if spec[at:at + 1] == '0' and spec[at + 1:at + 2].isdecimal() and not self.align:
            self.zeropad = take('0')
        width = number()
        if width and (len(width) > 1 and width[0] == '0'):
            return
        self.minimumwidth = int(width or '0')
        self.thousands_sep = take(',_')
        self.precision = None
        if take('.'):
            precision = number()
            if not precision or len(precision) > 1 and precision[0] == '0':
                return
            self.precision = int(precision)
        kind = take('eEfFgG%')
        if at == len(spec):
            self.kind = kind


class Fraction(numbers.Rational):
    """A numerator over a denominator, in lowest terms."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        # What is in lowest terms already is taken as it is.
        if denominator is not None:
            if type(numerator) is not int or type(denominator) is not int:
                for part in numerator, denominator:
                    if not isinstance(part, numbers.Rational):
                        raise TypeError("both arguments should be Rational instances")
                numerator, denominator = (numerator.numerator * denominator.denominator,
                                          denominator.numerator * numerator.denominator)
        elif type(numerator) is int:
            return cls._from_coprime_ints(numerator, 1)
        elif isinstance(numerator, numbers.Rational):
            return cls._from_coprime_ints(numerator.numerator, numerator.denominator)
        elif isinstance(numerator, (float, _decimal())):
            return cls._from_coprime_ints(*numerator.as_integer_ratio())
        elif isinstance(numerator, str):
            parsed = _parse(numerator)
            if parsed is None:
                raise ValueError('Invalid literal for Fraction: %r' % numerator)
            numerator, denominator = parsed
        else:
            raise TypeError("argument should be a string or a Rational instance")
        if denominator == 0:
            raise _zero_division(numerator)
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        return cls._from_coprime_ints(numerator // common, denominator // common)

    @classmethod
    def from_float(cls, f):
        """Exactly the value of a float."""
        if isinstance(f, float):
            return cls._from_coprime_ints(*float.as_integer_ratio(f))
        if not isinstance(f, numbers.Integral):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls(f)

    @classmethod
    def from_decimal(cls, dec):
        """Exactly the value of a Decimal."""
        import decimal
        if isinstance(dec, numbers.Integral):
            return cls._from_coprime_ints(int(dec), 1)
        if isinstance(dec, decimal.Decimal):
            return cls._from_coprime_ints(*dec.as_integer_ratio())
        raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)"
                        % (cls.__name__, dec, type(dec).__name__))

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        made = object.__new__(cls)
        made._numerator, made._denominator = numerator, denominator
        return made

    def is_integer(self):
        """Whether it is a whole number."""
        return 1 == self._denominator

    def as_integer_ratio(self):
        """The numerator and the denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction with a denominator no larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        num, den = self._numerator, self._denominator
        if den <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, as pairs; the last one that fits is newer.
        older, newer = (0, 1), (1, 0)
        while True:
            quotient, rest = divmod(num, den)
            bottom = older[1] + quotient * newer[1]
            if bottom > max_denominator:
                break
            older, newer = newer, (older[0] + quotient * newer[0], bottom)
            num, den = den, rest
        # The one between the last two that has the largest denominator is the other candidate.
        steps = (max_denominator - older[1]) // newer[1]
        between = (older[0] + steps * newer[0], older[1] + steps * newer[1])
        # Which of the two is nearer, without dividing.
        nearest = newer if 2 * den * between[1] <= self._denominator else between
        return Fraction._from_coprime_ints(*nearest)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        return f'{self._numerator}' + (f'/{self._denominator}' if self._denominator != 1 else '')

    def _format_general(self, f):
        # Specifications without a kind: as a fraction.
        fill = f.fill or ' '
        align = f.align or '>'
        pos_sign = '' if f.sign == '-' else f.sign
        n, d = self._numerator, self._denominator
        body = f'{abs(n):{f.thousands_sep}}' if f.thousands_sep else str(abs(n))
        if d > 1 or f.alternate:
            body += '/' + (f'{d:{f.thousands_sep}}' if f.thousands_sep else str(d))
        sign = '-' if n < 0 else pos_sign
        return self._aligned(sign, body, fill, align, f.minimumwidth)

    @staticmethod
    def _aligned(sign, body, fill, align, width):
        missing = max(0, width - len(sign) - len(body))
        if align == '=':
            return sign + fill * missing + body
        before = {'<': 0, '>': missing, '^': missing // 2}[align]
        return fill * before + sign + body + fill * (missing - before)

    def _format_float_style(self, f):
        kind, precision = f.kind, 6 if f.precision is None else f.precision
        general = kind in "gG"
        ratio = self._numerator, self._denominator
        # The digits to show, of which the last `after` stand behind the point: a fixed place to round at, or a
        # number of figures.
        suffix = ""
        if kind in "fF%":
            after = precision
            if kind == "%":
                suffix = "%"
            negative, units = _round_to_exponent(*ratio, -precision - 2 * len(suffix), f.no_neg_zero)
        else:
            figures = max(precision, 1) if general else precision + 1
            negative, units, power = _round_to_figures(*ratio, figures)
            if general and -4 < power + figures and power <= 0:
                after = -power
            else:
                after = figures - 1
                suffix = f"{'E' if kind.isupper() else 'e'}{power + after:+03d}"
        shown = str(units).zfill(after + 1)
        whole, decimals = shown[:len(shown) - after], shown[len(shown) - after:]
        if not f.alternate:
            if general:
                decimals = decimals.rstrip("0")
            suffix = ("." if decimals else "") + decimals + suffix
        else:
            suffix = "." + decimals + suffix
        sign = "-" if negative else f.sign.replace("-", "")
        # Zeros that fill are grouped with the digits.
        fill, align = f.fill or " ", f.align or ">"
        if f.zeropad:
            fill, align = "0", "="
            room = f.minimumwidth - len(sign) - len(suffix)
            whole = whole.zfill(room * 3 // 4 + 1 if f.thousands_sep else room)
        if f.thousands_sep:
            groups = []
            for end in range(len(whole), 0, -3):
                groups.insert(0, whole[max(end - 3, 0):end])
            whole = f.thousands_sep.join(groups)
        return self._aligned(sign, whole + suffix, fill, align, f.minimumwidth)

    def __format__(self, format_spec, /):
        if not format_spec:
            return str(self)
        f = _Format(format_spec)
        if f.kind and not (f.align and f.zeropad):
            return self._format_float_style(f)
        if f.kind == '' and not (f.zeropad or f.no_neg_zero) and f.precision is None:
            return self._format_general(f)
        raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")

    # Each operator in its exact form; with floats and complex numbers as those have it.

    def _operator_fallbacks(exact, inexact, handle_complex=True):
        name = inexact.__name__
        inexact_types = (float, complex) if handle_complex else float

        def forward(a, b):
            if isinstance(b, (Fraction, int)):
                return exact(a, b if isinstance(b, Fraction) else Fraction(b))
            return inexact(float(a), b) if isinstance(b, inexact_types) else NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, numbers.Real):
                a = float(a)
            elif handle_complex and isinstance(a, numbers.Complex):
                a = complex(a)
            else:
                return NotImplemented
            return inexact(a, float(b))

        forward.__name__, reverse.__name__ = f'__{name}__', f'__r{name}__'
        forward.__doc__ = reverse.__doc__ = exact.__doc__
        return forward, reverse

    def _add(a, b):
        """a + b"""
        common = math.lcm(a._denominator, b._denominator)
        total = a._numerator * (common // a._denominator) + b._numerator * (common // b._denominator)
        return _lowest(total, common)

    __add__, __radd__ = _operator_fallbacks(_add, operator.add)

    def _sub(a, b):
        """a - b"""
        return Fraction._add(a, -b)

    __sub__, __rsub__ = _operator_fallbacks(_sub, operator.sub)

    def _mul(a, b):
        """a * b"""
        return _lowest(a._numerator * b._numerator, a._denominator * b._denominator)

    __mul__, __rmul__ = _operator_fallbacks(_mul, operator.mul)

    def _div(a, b):
        """a / b"""
        if not b._numerator:
            raise _zero_division(b._denominator)
        return _lowest(a._numerator * b._denominator, a._denominator * b._numerator)

    __truediv__, __rtruediv__ = _operator_fallbacks(_div, operator.truediv)

    # A quotient of a and b is that of their numerators over a common denominator.

    def _floordiv(a, b):
        """a // b"""
        left, right = a.numerator * b.denominator, b.numerator * a.denominator
        return left // right

    __floordiv__, __rfloordiv__ = _operator_fallbacks(_floordiv, operator.floordiv, False)

    def _divmod(a, b):
        """a // b and a % b"""
        left, right = a.numerator * b.denominator, b.numerator * a.denominator
        quotient, rest = divmod(left, right)
        return quotient, _lowest(rest, a.denominator * b.denominator)

    __divmod__, __rdivmod__ = _operator_fallbacks(_divmod, divmod, False)

    def _mod(a, b):
        """a % b"""
        left, right = a.numerator * b.denominator, b.numerator * a.denominator
        return _lowest(left % right, a.denominator * b.denominator)

    __mod__, __rmod__ = _operator_fallbacks(_mod, operator.mod, False)

    def __pow__(a, b):
        """a ** b: exact if b is a whole number."""
        if not isinstance(b, numbers.Rational):
            return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented
        if b.denominator > 1:
            return float(a) ** float(b)
        power, top, bottom = b.numerator, a._numerator, a._denominator
        if power < 0:
            power, top, bottom = -power, bottom, top
            if bottom == 0:
                raise _zero_division(top ** power)
            if bottom < 0:
                top, bottom = -top, -bottom
        return Fraction._from_coprime_ints(top ** power, bottom ** power)

    def __rpow__(b, a):
        """a ** b"""
        whole = b._denominator == 1
        if not (whole and b._numerator >= 0) and isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if whole else float(b))

    def __pos__(a):
        return a._from_parts(a._numerator)

    def __neg__(a):
        return a._from_parts(-a._numerator)

    def __abs__(a):
        return a._from_parts(abs(a._numerator))

    def _from_parts(self, numerator):
        return Fraction._from_coprime_ints(numerator, self._denominator)

    def __int__(a, _index=operator.index):
        return _index(a.__trunc__())

    def __trunc__(a):
        whole = abs(a._numerator) // a._denominator
        return -whole if a._numerator < 0 else whole

    def __floor__(a):
        whole, _ = divmod(a._numerator, a._denominator)
        return whole

    def __ceil__(a):
        whole, rest = divmod(a._numerator, a._denominator)
        return whole + 1 if rest else whole

    def __round__(self, ndigits=None):
        """Half to even."""
        if ndigits is not None:
            unit = Fraction(10) ** -ndigits
            return Fraction(round(self / unit) * unit)
        whole, rest = divmod(self._numerator, self._denominator)
        beyond_half = 2 * rest - self._denominator
        return whole + (beyond_half > 0 or beyond_half == 0 and whole & 1)

    def __hash__(self):
        return _hash_algorithm(*self.as_integer_ratio())

    def __eq__(a, b):
        if isinstance(b, numbers.Rational):
            return (a._numerator, a._denominator) == (b.numerator, b.denominator)
        if isinstance(b, numbers.Complex) and not b.imag:
            b = b.real
        if not isinstance(b, float):
            return NotImplemented
        # No fraction equals what is not finite.
        return math.isfinite(b) and a == a.from_float(b)

    def _richcmp(self, other, op):
        if isinstance(other, float):
            if not math.isfinite(other):
                # All fractions are on the same side of it.
                return op(0.0, other)
            other = self.from_float(other)
        elif not isinstance(other, numbers.Rational):
            return NotImplemented
        return op(self._numerator * other.denominator, other.numerator * self._denominator)

    def __lt__(a, b):
        return Fraction._richcmp(a, b, operator.lt)

    def __gt__(a, b):
        return Fraction._richcmp(a, b, operator.gt)

    def __le__(a, b):
        return Fraction._richcmp(a, b, operator.le)

    def __ge__(a, b):
        return Fraction._richcmp(a, b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return type(self), self.as_integer_ratio()

    def __copy__(self):
        # It does not change, but a subclass may.
        return self if type(self) is Fraction else type(self)(*self.as_integer_ratio())

    def __deepcopy__(self, memo):
        return Fraction.__copy__(self)


def _lowest(numerator, denominator):
    common = math.gcd(numerator, denominator)
    if denominator < 0:
        common = -common
    return Fraction._from_coprime_ints(numerator // common, denominator // common)
