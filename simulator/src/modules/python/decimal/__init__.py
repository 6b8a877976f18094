# Decimal numbers, which CPython writes in C (Modules/_decimal). A finite number is a sign, a whole coefficient and an
# exponent of ten; an operation computes the exact result, or enough of it, and rounds once.

import math
import re
import sys

from decimal.context import *
from decimal.context import _decimal, _ROUNDINGS

__version__ = '1.70'
__libmpdec_version__ = '2.5.1'
HAVE_THREADS = True
HAVE_CONTEXTVAR = True

_NUMBER = re.compile(r'([-+])?(?:(\d+)\.?(\d*)|\.(\d+))(?:[eE]([-+]?\d+))?')
_SPECIAL = re.compile(r'([-+])?(?:(inf|infinity)|(s?nan)(\d*))', re.IGNORECASE)
_INF, _NAN, _SNAN = 'F', 'n', 'N'


class DecimalTuple(tuple):
    """The parts of a number: sign, digits and exponent."""

    __module__ = 'decimal'
    __slots__ = ()
    _fields = ('sign', 'digits', 'exponent')
    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    def __repr__(self):
        return f'DecimalTuple(sign={self[0]!r}, digits={self[1]!r}, exponent={self[2]!r})'


def _length(coefficient):
    return len(str(coefficient))


def _round_up(rounding, sign, kept, half):
    # Whether to add one to the digits that are kept. `half` says how the rest compares with one half, and is None if
    # nothing is lost.
    if half is None:
        return False
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return bool(sign)
    if rounding == ROUND_05UP:
        return kept % 5 == 0
    if half:
        return half > 0
    return rounding == ROUND_HALF_UP or rounding == ROUND_HALF_EVEN and kept % 2 == 1


def _drop(coefficient, digits, sign, rounding):
    # The coefficient without its last digits, rounded, and whether something was lost.
    if digits > _length(coefficient) + 1:
        kept, rest, half = 0, coefficient, -1
    else:
        unit = 10 ** digits
        kept, rest = divmod(coefficient, unit)
        half = (rest * 2 > unit) - (rest * 2 < unit)
    if _round_up(rounding, sign, kept, half if rest else None):
        kept += 1
    return kept, rest != 0


def _make(sign, coefficient, exponent, special=None):
    number = object.__new__(Decimal)
    number._sign, number._coef, number._exp, number._special = sign, coefficient, exponent, special
    return number


class Decimal:
    """A decimal number."""

    __module__ = 'decimal'
    __slots__ = ('_sign', '_coef', '_exp', '_special', '__weakref__')

    def __new__(cls, value='0', context=None):
        if context is not None and not isinstance(context, Context):
            raise TypeError('optional argument must be a context')
        if isinstance(value, Decimal):
            if cls is Decimal and type(value) is Decimal:
                return value
            parts = value._sign, value._coef, value._exp, value._special
        elif isinstance(value, int):
            parts = int(value < 0), abs(int(value)), 0, None
        elif isinstance(value, str):
            parts = _parse(value, context)
        elif isinstance(value, float):
            context = context or getcontext()
            context._signal(FloatOperation)
            number = cls.from_float(value)
            return number
        elif isinstance(value, (tuple, list)):
            parts = _from_tuple(tuple(value))
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        number = object.__new__(cls)
        number._sign, number._coef, number._exp, number._special = parts
        return number

    @classmethod
    def from_float(cls, f, /):
        """The exact value of a float."""
        if isinstance(f, int):
            return cls(int(f))
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if math.isnan(f) or math.isinf(f):
            return cls(repr(float(f)))
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        result = _make(int(math.copysign(1.0, f) < 0), n * 5 ** k, -k)
        return result if cls is Decimal else cls(result)

    @classmethod
    def _operand(cls, value):
        # What a method takes for a number.
        if isinstance(value, Decimal):
            return value
        if isinstance(value, int):
            return cls(value)
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')

    # --- what it is ---

    def is_nan(self):
        """Whether no number."""
        return self._special in (_NAN, _SNAN)

    def is_qnan(self):
        """Whether a quiet NaN."""
        return self._special == _NAN

    def is_snan(self):
        """Whether a signaling NaN."""
        return self._special == _SNAN

    def is_infinite(self):
        """Whether infinite."""
        return self._special == _INF

    def is_finite(self):
        """Whether neither infinite nor NaN."""
        return self._special is None

    def is_signed(self):
        """Whether the sign is negative."""
        return bool(self._sign)

    def is_zero(self):
        """Whether zero."""
        return self._special is None and not self._coef

    def is_canonical(self):
        """It always is."""
        return True

    def canonical(self):
        """Itself."""
        return self

    def is_normal(self, context=None):
        """Whether finite and not subnormal."""
        if self._special or not self._coef:
            return False
        return (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        """Whether finite, not zero and below the least exponent."""
        if self._special or not self._coef:
            return False
        return self.adjusted() < (context or getcontext()).Emin

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._special else self._exp + _length(self._coef) - 1

    def number_class(self, context=None):
        """What kind of number it is, in words."""
        if self.is_snan():
            return 'sNaN'
        if self.is_nan():
            return 'NaN'
        sign = '-' if self._sign else '+'
        if self._special:
            return sign + 'Infinity'
        if not self._coef:
            return sign + 'Zero'
        return sign + ('Subnormal' if self.is_subnormal(context) else 'Normal')

    def radix(self):
        """Ten."""
        return Decimal(10)

    def as_tuple(self):
        """Its parts."""
        if self._special == _INF:
            return DecimalTuple(self._sign, (0,), 'F')
        digits = tuple(map(int, str(self._coef)))
        if self._special:
            return DecimalTuple(self._sign, digits if self._coef else (), self._special)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        """Two whole numbers whose quotient it is."""
        if self._special == _INF:
            raise OverflowError('cannot convert Infinity to integer ratio')
        if self._special:
            raise ValueError('cannot convert NaN to integer ratio')
        n = -self._coef if self._sign else self._coef
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        g = math.gcd(n, d)
        return n // g, d // g

    # --- texts ---

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text(getcontext())

    def to_eng_string(self, context=None):
        """A text with an exponent that is a multiple of three."""
        return self._text(context or getcontext(), True)

    def _text(self, context, engineering=False):
        sign = '-' if self._sign else ''
        if self._special == _INF:
            return sign + 'Infinity'
        if self._special:
            return sign + ('NaN' if self._special == _NAN else 'sNaN') + (str(self._coef) if self._coef else '')
        digits = str(self._coef)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif not self._coef:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, fraction = '0', '.' + '0' * -point + digits
        elif point >= len(digits):
            whole, fraction = digits + '0' * (point - len(digits)), ''
        else:
            whole, fraction = digits[:point], '.' + digits[point:]
        exponent = '' if left == point else ('E' if context.capitals else 'e') + f'{left - point:+d}'
        return sign + whole + fraction + exponent

    def __format__(self, spec):
        from decimal.text import formatted
        return formatted(self, spec, getcontext())

    # --- rounding ---

    def _invalid(self, context, condition=InvalidOperation):
        context._signal(condition)
        return _make(0, 0, 0, _NAN)

    def _nan(self, context, *others):
        # The NaN that results from operands of which one is a NaN; None if none is.
        operands = (self,) + others
        for kind in (_SNAN, _NAN):
            for operand in operands:
                if operand._special == kind:
                    if kind == _SNAN:
                        context._signal(InvalidOperation)
                    room = context.prec - context.clamp
                    return _make(operand._sign, operand._coef % 10 ** room, 0, _NAN)
        return None

    def _fix(self, context):
        # Rounds to the context, and signals what that means.
        if self._special:
            if self._special != _INF and _length(self._coef) > context.prec - context.clamp:
                return _make(self._sign, self._coef % 10 ** (context.prec - context.clamp), 0, self._special)
            return self
        tiny, top = context.Etiny(), context.Etop()
        if not self._coef:
            highest = context.Emax if not context.clamp else top
            exponent = min(max(self._exp, tiny), highest)
            if exponent == self._exp:
                return self
            context._signal(Clamped)
            return _make(self._sign, 0, exponent)
        least = _length(self._coef) + self._exp - context.prec
        if least > top:
            return self._overflow(context)
        subnormal = least < tiny
        least = max(least, tiny)
        if self._exp < least:
            kept, lost = _drop(self._coef, least - self._exp, self._sign, context.rounding)
            exponent = least
            if _length(kept) > context.prec:
                kept //= 10
                exponent += 1
            if exponent > top:
                return self._overflow(context)
            conditions = [Rounded]
            if lost:
                conditions.append(Inexact)
            if subnormal and self.adjusted() < context.Emin:
                conditions += [Underflow, Subnormal] if lost else [Subnormal]
                if not kept:
                    conditions.append(Clamped)
            context._signal(*conditions)
            return _make(self._sign, kept, exponent)
        if self.adjusted() < context.Emin:
            context._signal(Subnormal)
        if context.clamp and self._exp > top:
            context._signal(Clamped)
            return _make(self._sign, self._coef * 10 ** (self._exp - top), top)
        return self if type(self) is Decimal else Decimal(self)

    def _overflow(self, context):
        rounding, sign = context.rounding, self._sign
        context._signal(Overflow, Inexact, Rounded)
        if (rounding in (ROUND_DOWN, ROUND_05UP) or rounding == ROUND_CEILING and sign
                or rounding == ROUND_FLOOR and not sign):
            return _make(sign, 10 ** context.prec - 1, context.Etop())
        return _make(sign, 0, 0, _INF)

    def _rescale(self, exponent, rounding):
        # With another exponent; the second value says whether something was lost.
        if self._exp >= exponent:
            return _make(self._sign, self._coef * 10 ** (self._exp - exponent), exponent), False
        kept, lost = _drop(self._coef, exponent - self._exp, self._sign, rounding)
        return _make(self._sign, kept, exponent), lost

    def quantize(self, exp, rounding=None, context=None):
        """Rounded to the exponent of another number."""
        context = context or getcontext()
        exp = self._operand(exp)
        rounding = _rounding(rounding, context)
        nan = self._nan(context, exp)
        if nan is not None:
            return nan
        if self._special or exp._special:
            if self._special and exp._special:
                return self
            return self._invalid(context)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return self._invalid(context)
        if self._coef and (self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec):
            return self._invalid(context)
        result, lost = self._rescale(exp._exp, rounding)
        if result._coef and (result.adjusted() > context.Emax or _length(result._coef) > context.prec):
            return self._invalid(context)
        conditions = []
        if result._coef and result.adjusted() < context.Emin:
            conditions.append(Subnormal)
        if exp._exp > self._exp:
            conditions += [Inexact, Rounded] if lost else [Rounded]
        context._signal(*conditions)
        return result

    def to_integral_value(self, rounding=None, context=None):
        """Rounded to a whole number, silently."""
        context = context or getcontext()
        rounding = _rounding(rounding, context)
        if self._special:
            nan = self._nan(context)
            return self if nan is None else nan
        return self if self._exp >= 0 else self._rescale(0, rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Rounded to a whole number, with signals."""
        context = context or getcontext()
        result = self.to_integral_value(rounding, context)
        if not self._special and self._exp < 0 and self._coef:
            lost = self._rescale(0, ROUND_DOWN)[1]
            context._signal(*([Rounded, Inexact] if lost else [Rounded]))
        return result

    def normalize(self, context=None):
        """Without zeros at the end."""
        context = context or getcontext()
        nan = self._nan(context)
        if nan is not None:
            return nan
        result = self._fix(context)
        if result._special:
            return result
        if not result._coef:
            return _make(result._sign, 0, 0)
        coefficient, exponent = result._coef, result._exp
        top = context.Etop() if context.clamp else context.Emax
        while coefficient % 10 == 0 and exponent < top:
            coefficient //= 10
            exponent += 1
        return _make(result._sign, coefficient, exponent)

    def __round__(self, n=None):
        if n is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError('optional arg must be an integer')
        return self.quantize(_make(0, 1, -n))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __int__(self):
        return self._whole(ROUND_DOWN)

    __trunc__ = __int__

    def _whole(self, rounding):
        if self._special == _INF:
            raise OverflowError('cannot convert Infinity to integer')
        if self._special:
            raise ValueError('cannot convert NaN to integer')
        value = self._rescale(0, rounding)[0]._coef
        return -value if self._sign else value

    def __float__(self):
        if self._special == _SNAN:
            raise ValueError('cannot convert signaling NaN to float')
        if self._special == _NAN:
            return float('-nan' if self._sign else 'nan')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._special is not None or self._coef != 0

    # --- comparison ---

    def _order(self, other):
        # Negative, zero or positive; neither is a NaN.
        if self._special or other._special:
            size = lambda x: (1 - 2 * x._sign) if x._special else 0
            return size(self) - size(other)
        if not self._coef or not other._coef:
            size = lambda x: (1 - 2 * x._sign) if x._coef else 0
            return size(self) - size(other)
        if self._sign != other._sign:
            return other._sign - self._sign
        direction = -1 if self._sign else 1
        if self.adjusted() != other.adjusted():
            return direction if self.adjusted() > other.adjusted() else -direction
        exponent = min(self._exp, other._exp)
        a = self._coef * 10 ** (self._exp - exponent)
        b = other._coef * 10 ** (other._exp - exponent)
        return direction * ((a > b) - (a < b))

    def _comparable(self, other, equality):
        if isinstance(other, Decimal):
            return other
        if isinstance(other, int):
            return Decimal(other)
        if isinstance(other, float):
            context = getcontext()
            if equality:
                context._flags_only(FloatOperation)
            else:
                context._signal(FloatOperation)
            return Decimal.from_float(other)
        if isinstance(other, complex) and equality and other.imag == 0:
            return self._comparable(other.real, True)
        numbers = sys.modules.get('numbers')
        if numbers is not None and isinstance(other, numbers.Rational):
            return other
        return None

    def _ordered(self, other, equality=False):
        # Their order; None where there is none, and NotImplemented for what is no number.
        other = self._comparable(other, equality)
        if other is None:
            return NotImplemented
        if not isinstance(other, Decimal):
            if self.is_nan():
                return None
            if self._special:
                return -1 if self._sign else 1
            n, d = self.as_integer_ratio()
            left, right = n * other.denominator, other.numerator * d
            return (left > right) - (left < right)
        if self.is_nan() or other.is_nan():
            if not equality or self.is_snan() or other.is_snan():
                getcontext()._signal(InvalidOperation)
            return None
        return self._order(other)

    def __eq__(self, other):
        order = self._ordered(other, True)
        return order if order is NotImplemented else order == 0

    def __lt__(self, other):
        order = self._ordered(other)
        return order if order is NotImplemented else order is not None and order < 0

    def __le__(self, other):
        order = self._ordered(other)
        return order if order is NotImplemented else order is not None and order <= 0

    def __gt__(self, other):
        order = self._ordered(other)
        return order if order is NotImplemented else order is not None and order > 0

    def __ge__(self, other):
        order = self._ordered(other)
        return order if order is NotImplemented else order is not None and order >= 0

    def __hash__(self):
        if self._special == _SNAN:
            raise TypeError('Cannot hash a signaling NaN value')
        if self._special == _NAN:
            return object.__hash__(self)
        if self._special:
            return -sys.hash_info.inf if self._sign else sys.hash_info.inf
        modulus = sys.hash_info.modulus
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, -1, modulus), -self._exp, modulus)
        value = self._coef * power % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def compare(self, other, context=None):
        """-1, 0 or 1 as a number."""
        context, other = context or getcontext(), self._operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        order = self._order(other)
        return Decimal((order > 0) - (order < 0))

    def compare_signal(self, other, context=None):
        """The same; a NaN is an error."""
        context, other = context or getcontext(), self._operand(other)
        if self.is_nan() or other.is_nan():
            return self._invalid(context)
        return self.compare(other, context)

    def _total(self):
        kind = {None: 0, _INF: 0, _SNAN: 1, _NAN: 2}[self._special]
        return kind

    def compare_total(self, other, context=None):
        """-1, 0 or 1 by an order of all representations."""
        other = self._operand(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        direction = -1 if self._sign else 1
        key = (self._total(), other._total())
        if key != (0, 0):
            a, b = (key[0], self._coef), (key[1], other._coef)
        else:
            order = self._order(other)
            if order:
                return Decimal(1 if order > 0 else -1)
            a, b = (self._exp,), (other._exp,)
        return Decimal(direction * ((a > b) - (a < b)))

    def compare_total_mag(self, other, context=None):
        """The same without the signs."""
        return self.copy_abs().compare_total(self._operand(other).copy_abs())

    def _extreme(self, other, context, largest, magnitude):
        context, other = context or getcontext(), self._operand(other)
        if self.is_nan() or other.is_nan():
            if self.is_qnan() and not other.is_nan():
                return other._fix(context)
            if other.is_qnan() and not self.is_nan():
                return self._fix(context)
            return self._nan(context, other)
        a, b = (self.copy_abs(), other.copy_abs()) if magnitude else (self, other)
        order = a._order(b) or int(self.compare_total(other))
        chosen = self if (order >= 0) == largest else other
        return chosen._fix(context)

    def max(self, other, context=None):
        """The larger one."""
        return self._extreme(other, context, True, False)

    def min(self, other, context=None):
        """The smaller one."""
        return self._extreme(other, context, False, False)

    def max_mag(self, other, context=None):
        """The one with the larger absolute value."""
        return self._extreme(other, context, True, True)

    def min_mag(self, other, context=None):
        """The one with the smaller absolute value."""
        return self._extreme(other, context, False, True)

    def same_quantum(self, other, context=None):
        """Whether they have the same exponent."""
        other = self._operand(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    # --- signs ---

    def copy_abs(self):
        """The absolute value, unrounded."""
        return _make(0, self._coef, self._exp, self._special)

    def copy_negate(self):
        """The opposite, unrounded."""
        return _make(1 - self._sign, self._coef, self._exp, self._special)

    def copy_sign(self, other, context=None):
        """With the sign of another number."""
        return _make(self._operand(other)._sign, self._coef, self._exp, self._special)

    def _plus(self, context):
        nan = self._nan(context)
        if nan is not None:
            return nan
        if not self._special and not self._coef and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self._fix(context)

    def _minus(self, context):
        nan = self._nan(context)
        return self.copy_negate()._plus(context) if nan is None else nan

    def _abs(self, context):
        nan = self._nan(context)
        return self.copy_abs()._fix(context) if nan is None else nan

    def __pos__(self):
        return self._plus(getcontext())

    def __neg__(self):
        return self._minus(getcontext())

    def __abs__(self):
        return self._abs(getcontext())

    # --- arithmetic ---

    def _add(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if self._special or other._special:
            if self._special and other._special and self._sign != other._sign:
                return self._invalid(context)
            return self if self._special else other
        exponent = min(self._exp, other._exp)
        if not self._coef and not other._coef:
            sign = min(self._sign, other._sign)
            if self._sign != other._sign and context.rounding == ROUND_FLOOR:
                sign = 1
            return _make(sign, 0, exponent)._fix(context)
        large, small = (self, other) if self._exp >= other._exp else (other, self)
        if not small._coef:
            pad = min(large._exp - exponent, max(0, context.prec - _length(large._coef)))
            return _make(large._sign, large._coef * 10 ** pad, large._exp - pad)._fix(context)
        if not large._coef:
            return small._fix(context)
        # Far below the last digit that is kept, all small numbers round alike.
        least = large._exp + min(-1, _length(large._coef) - context.prec - 2)
        if small._exp + _length(small._coef) - 1 < least:
            small = _make(small._sign, 1, least)
            exponent = least
        a = large._coef * 10 ** (large._exp - exponent)
        b = small._coef * 10 ** (small._exp - exponent)
        total = (-a if large._sign else a) + (-b if small._sign else b)
        if not total:
            return _make(int(context.rounding == ROUND_FLOOR), 0, exponent)._fix(context)
        return _make(int(total < 0), abs(total), exponent)._fix(context)

    def _subtract(self, other, context):
        nan = self._nan(context, other)
        return self._add(other.copy_negate(), context) if nan is None else nan

    def _multiply(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if not self or not other:
                return self._invalid(context)
            return _make(sign, 0, 0, _INF)
        return _make(sign, self._coef * other._coef, self._exp + other._exp)._fix(context)

    def _divide(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special:
            return self._invalid(context) if other._special else _make(sign, 0, 0, _INF)
        if other._special:
            context._signal(Clamped)
            return _make(sign, 0, context.Etiny())
        if not other._coef:
            if not self._coef:
                return self._invalid(context, DivisionUndefined)
            context._signal(DivisionByZero)
            return _make(sign, 0, 0, _INF)
        ideal = self._exp - other._exp
        if not self._coef:
            return _make(sign, 0, ideal)._fix(context)
        shift = _length(other._coef) - _length(self._coef) + context.prec + 1
        exponent = ideal - shift
        if shift >= 0:
            coefficient, rest = divmod(self._coef * 10 ** shift, other._coef)
        else:
            coefficient, rest = divmod(self._coef, other._coef * 10 ** -shift)
        if rest:
            # A last digit other than 0 and 5 stands for all that follows.
            if coefficient % 5 == 0:
                coefficient += 1
        else:
            while exponent < ideal and coefficient % 10 == 0:
                coefficient //= 10
                exponent += 1
        return _make(sign, coefficient, exponent)._fix(context)

    def _whole_division(self, other, context):
        # Quotient and remainder, of which the remainder has the sign of the dividend; None if there are too many
        # digits.
        sign = self._sign ^ other._sign
        ideal = self._exp if other._special else min(self._exp, other._exp)
        distance = self.adjusted() - other.adjusted()
        if not self._coef or other._special or distance <= -2:
            return _make(sign, 0, 0), self._rescale(ideal, context.rounding)[0]
        if distance <= context.prec:
            exponent = min(self._exp, other._exp)
            quotient, rest = divmod(self._coef * 10 ** (self._exp - exponent),
                                    other._coef * 10 ** (other._exp - exponent))
            if quotient < 10 ** context.prec:
                return _make(sign, quotient, 0), _make(self._sign, rest, ideal)
        return None

    def _divide_int(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special:
            return self._invalid(context) if other._special else _make(sign, 0, 0, _INF)
        if not other._special and not other._coef:
            if not self._coef:
                return self._invalid(context, DivisionUndefined)
            context._signal(DivisionByZero)
            return _make(sign, 0, 0, _INF)
        parts = self._whole_division(other, context)
        return self._invalid(context, DivisionImpossible) if parts is None else parts[0]

    def _remainder(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if self._special:
            return self._invalid(context)
        if not other._special and not other._coef:
            return self._invalid(context) if self._coef else self._invalid(context, DivisionUndefined)
        parts = self._whole_division(other, context)
        return self._invalid(context, DivisionImpossible) if parts is None else parts[1]._fix(context)

    def _divmod(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self._special:
            invalid = self._invalid(context)
            return (invalid if other._special else _make(sign, 0, 0, _INF)), invalid
        if not other._special and not other._coef:
            if not self._coef:
                invalid = self._invalid(context, DivisionUndefined)
                return invalid, invalid
            context._signal(DivisionByZero, InvalidOperation)
            return _make(sign, 0, 0, _INF), _make(0, 0, 0, _NAN)
        parts = self._whole_division(other, context)
        if parts is None:
            invalid = self._invalid(context, DivisionImpossible)
            return invalid, invalid
        return parts[0], parts[1]._fix(context)

    def remainder_near(self, other, context=None):
        """The remainder with the least absolute value."""
        context, other = context or getcontext(), self._operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if self._special:
            return self._invalid(context)
        if not other._special and not other._coef:
            return self._invalid(context) if self._coef else self._invalid(context, DivisionUndefined)
        if other._special:
            return self._fix(context)
        exponent = min(self._exp, other._exp)
        if self.adjusted() - other.adjusted() > context.prec:
            return self._invalid(context, DivisionImpossible)
        a, b = self._coef * 10 ** (self._exp - exponent), other._coef * 10 ** (other._exp - exponent)
        quotient, rest = divmod(a, b)
        if 2 * rest + (quotient & 1) > b:
            rest -= b
            quotient += 1
        if quotient >= 10 ** context.prec:
            return self._invalid(context, DivisionImpossible)
        sign = self._sign ^ int(rest < 0)
        return _make(sign, abs(rest), exponent)._fix(context)

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        context, other, third = context or getcontext(), self._operand(other), self._operand(third)
        if self.is_nan() or other.is_nan():
            return self._nan(context, other, third)
        if self._special or other._special:
            product = self._multiply(other, context)
        else:
            product = _make(self._sign ^ other._sign, self._coef * other._coef, self._exp + other._exp)
        if product.is_nan() and not third.is_nan():
            return product
        return product._add(third, context)

    def _power(self, other, modulo, context):
        from decimal import functions
        if modulo is not None:
            return functions.modular_power(self, other, modulo, context)
        return functions.power(self, other, context)

    def __pow__(self, other, modulo=None):
        other = _number(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            modulo = _number(modulo)
            if modulo is NotImplemented:
                return modulo
        return self._power(other, modulo, getcontext())

    def __rpow__(self, other):
        other = _number(other)
        return other if other is NotImplemented else other._power(self, None, getcontext())

    def sqrt(self, context=None):
        """The square root, correctly rounded."""
        context = context or getcontext()
        nan = self._nan(context)
        if nan is not None:
            return nan
        if not self._special and not self._coef:
            return _make(self._sign, 0, self._exp // 2)._fix(context)
        if self._sign:
            return self._invalid(context)
        if self._special:
            return self
        ideal = self._exp // 2
        # So many digits that the root has one more than are wanted.
        coefficient, exponent = self._coef, self._exp
        if exponent & 1:
            coefficient *= 10
            exponent -= 1
        shift = context.prec + 1 - (_length(coefficient) + 1) // 2
        if shift >= 0:
            coefficient, exact = coefficient * 100 ** shift, True
        else:
            coefficient, rest = divmod(coefficient, 100 ** -shift)
            exact = not rest
        exponent = exponent // 2 - shift
        root = math.isqrt(coefficient)
        exact = exact and root * root == coefficient
        if exact:
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
            if exponent > ideal:
                root *= 10 ** (exponent - ideal)
                exponent = ideal
        elif root % 5 == 0:
            root += 1
        half_even = context.copy()
        half_even.rounding = ROUND_HALF_EVEN
        half_even.clear_traps()
        half_even.clear_flags()
        result = _make(0, root, exponent)._fix(half_even)
        context._signal(*[s for s in half_even.flags if half_even.flags[s]])
        return result

    def exp(self, context=None):
        """e to its power, correctly rounded."""
        from decimal import functions
        return functions.exp(self, context or getcontext())

    def ln(self, context=None):
        """The natural logarithm, correctly rounded."""
        from decimal import functions
        return functions.ln(self, context or getcontext())

    def log10(self, context=None):
        """The logarithm to the base ten, correctly rounded."""
        from decimal import functions
        return functions.log10(self, context or getcontext())

    def logb(self, context=None):
        """The exponent of the first digit as a number."""
        context = context or getcontext()
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._special:
            return self.copy_abs()
        if not self._coef:
            context._signal(DivisionByZero)
            return _make(1, 0, 0, _INF)
        return Decimal(self.adjusted())._fix(context)

    def scaleb(self, other, context=None):
        """With an exponent that is so much larger."""
        context, other = context or getcontext(), self._operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        most = 2 * (context.Emax + context.prec)
        if other._special or other._exp != 0 or other._coef > most:
            return self._invalid(context)
        if self._special:
            return self
        return _make(self._sign, self._coef, self._exp + int(other))._fix(context)

    def next_minus(self, context=None):
        """The next smaller number."""
        return self._next(context or getcontext(), -1)

    def next_plus(self, context=None):
        """The next larger number."""
        return self._next(context or getcontext(), 1)

    def _next(self, context, direction):
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._special:
            if (direction < 0) == bool(self._sign):
                return self
            return _make(self._sign, 10 ** context.prec - 1, context.Etop())
        quiet = context.copy()
        quiet.clear_traps()
        quiet.rounding = ROUND_CEILING if direction > 0 else ROUND_FLOOR
        fixed = self._fix(quiet)
        if fixed._special or fixed._order(self):
            return fixed
        step = _make(int(direction < 0), 1, context.Etiny() - 1)
        return self._add(step, quiet)

    def next_toward(self, other, context=None):
        """The next number in the direction of another."""
        context, other = context or getcontext(), self._operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        order = self._order(other)
        if not order:
            return self.copy_sign(other)
        result = self._next(context, -1 if order > 0 else 1)
        if result._special:
            context._signal(Overflow, Inexact, Rounded)
        elif result.adjusted() < context.Emin:
            context._signal(*[Underflow, Subnormal, Inexact, Rounded] + ([] if result._coef else [Clamped]))
        return result

    # --- digits as bits, and others of their kind ---

    def _bits(self, context):
        digits = str(self._coef)
        if self._special or self._sign or self._exp or set(digits) - {'0', '1'}:
            return None
        return digits[-context.prec:]

    def _logical(self, other, context, operation):
        context, other = context or getcontext(), self._operand(other)
        a, b = self._bits(context), other._bits(context)
        if a is None or b is None:
            return self._invalid(context)
        width = max(len(a), len(b))
        pairs = zip(a.zfill(width), b.zfill(width))
        return _make(0, int(''.join(str(operation(int(x), int(y))) for x, y in pairs)), 0)

    def logical_and(self, other, context=None):
        """And of the digits."""
        return self._logical(other, context, int.__and__)

    def logical_or(self, other, context=None):
        """Or of the digits."""
        return self._logical(other, context, int.__or__)

    def logical_xor(self, other, context=None):
        """Exclusive or of the digits."""
        return self._logical(other, context, int.__xor__)

    def logical_invert(self, context=None):
        """The digits the other way round."""
        context = context or getcontext()
        return self._logical(_make(0, int('1' * context.prec), 0), context, int.__xor__)

    def _moved(self, other, context, rotated):
        context, other = context or getcontext(), self._operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if other._special or other._exp or other._coef > context.prec:
            return self._invalid(context)
        if self._special:
            return self
        by = int(other)
        digits = str(self._coef)[-context.prec:].zfill(context.prec)
        if rotated:
            digits = digits[by:] + digits[:by]
        elif by >= 0:
            digits = (digits + '0' * by)[-context.prec:]
        else:
            digits = digits[:by] or '0'
        return _make(self._sign, int(digits), self._exp)

    def rotate(self, other, context=None):
        """The digits rotated."""
        return self._moved(other, context, True)

    def shift(self, other, context=None):
        """The digits shifted."""
        return self._moved(other, context, False)

    # --- as other numbers have it ---

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        """Itself."""
        return self

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __reduce__(self):
        return self.__class__, (str(self),)


def _number(value):
    # An operand of an operator.
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    return NotImplemented


def _operators(name, method):
    def forward(self, other):
        other = _number(other)
        return other if other is NotImplemented else getattr(self, method)(other, getcontext())

    def reflected(self, other):
        other = _number(other)
        return other if other is NotImplemented else getattr(other, method)(self, getcontext())

    for function, special in ((forward, f'__{name}__'), (reflected, f'__r{name}__')):
        function.__name__ = special
        function.__qualname__ = f'Decimal.{special}'
        setattr(Decimal, special, function)


for _name, _method in {'add': '_add', 'sub': '_subtract', 'mul': '_multiply', 'truediv': '_divide',
                       'floordiv': '_divide_int', 'mod': '_remainder', 'divmod': '_divmod'}.items():
    _operators(_name, _method)


def _rounding(rounding, context):
    if rounding is None:
        return context.rounding
    if rounding not in _ROUNDINGS:
        context.copy().rounding = rounding
    return rounding


def _parse(text, context):
    text = text.strip().replace('_', '')
    found = _NUMBER.fullmatch(text)
    if found:
        sign, whole, fraction, alone, exponent = found.groups()
        fraction = (fraction if alone is None else alone) or ''
        exponent = int(exponent or 0) - len(fraction)
        return int(sign == '-'), int((whole or '') + fraction), exponent, None
    found = _SPECIAL.fullmatch(text)
    if found:
        sign, infinite, nan, payload = found.groups()
        if infinite:
            return int(sign == '-'), 0, 0, _INF
        return int(sign == '-'), int(payload or 0), 0, _NAN if nan.lower() == 'nan' else _SNAN
    (context or getcontext())._signal(ConversionSyntax)
    return 0, 0, 0, _NAN


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if not isinstance(digits, (tuple, list)):
        raise ValueError('coefficient must be a tuple of digits')
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError('coefficient must be a tuple of digits')
    coefficient = int(''.join(map(str, digits)) or '0')
    if isinstance(exponent, str):
        if exponent == _INF:
            return sign, 0, 0, _INF
        if exponent in (_NAN, _SNAN):
            return sign, coefficient, 0, exponent
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    if not isinstance(exponent, int):
        raise ValueError('exponent must be an integer')
    return sign, coefficient, int(exponent), None


def _register():
    import numbers
    numbers.Number.register(Decimal)


_register()
del _register, _name, _method
