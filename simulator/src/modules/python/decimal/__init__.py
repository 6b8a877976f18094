# Decimal numbers, which CPython writes in C (Modules/_decimal). A finite number is a sign, a whole coefficient and an
# exponent of ten; an operation computes the exact result, or enough of it, and rounds once. The class stands in
# several files, one for each kind of operation.

import math
import re

from decimal.context import *
from decimal.common import _INF, _NAN, _SNAN, _coefficient, _digits, _length, _make, _number
from decimal.context import _made
from decimal import arithmetic, comparison, digits, rounding

__version__ = '1.70'
__libmpdec_version__ = '2.5.1'
HAVE_THREADS = True
HAVE_CONTEXTVAR = True

_NUMBER = re.compile(r'([-+])?(?:(\d+)\.?(\d*)|\.(\d+))(?:[eE]([-+]?\d+))?')
_SPECIAL = re.compile(r'([-+])?(?:(inf|infinity)|(s?nan)(\d*))', re.IGNORECASE)


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

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        return f'DecimalTuple(sign={self[0]!r}, digits={self[1]!r}, exponent={self[2]!r})'


class Decimal:
    """A decimal number."""

    __module__ = 'decimal'
    __slots__ = ('_sign', '_coef', '_exp', '_special')
    __layout__ = (104, 'type')

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
            context = in_use(context)
            context._signal(FloatOperation)
            number = cls.from_float(value)
            return number
        elif isinstance(value, (tuple, list)):
            parts = _from_tuple(tuple(value))
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        sign, coefficient, exponent, special = parts
        if special is None and coefficient and not MIN_ETINY <= exponent <= MAX_EMAX + 1 - _length(coefficient):
            # No context has room for it.
            in_use(context)._signal(InvalidOperation)
            parts = 0, 0, 0, _NAN
        number = object.__new__(cls)
        number._sign, number._coef, number._exp, number._special = parts
        return number

    def __sizeof__(self):
        # Four words of nineteen digits have their place in the structure (`dec_sizeof`).
        words = -(-len(str(self._coef)) // 19)
        return object.__sizeof__(self) + (8 * words if words > 4 else 0)

    @classmethod
    def from_float(cls, f, /):
        """The exact value of a float."""
        if isinstance(f, int):
            return cls(int(f)) if cls is Decimal else cls(Decimal(int(f)))
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
        return in_use(context).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        """Whether finite, not zero and below the least exponent."""
        if self._special or not self._coef:
            return False
        return self.adjusted() < in_use(context).Emin

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
        digits = tuple(map(int, _digits(self._coef)))
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
        return self._text(in_use(context), True)

    def _text(self, context, engineering=False):
        sign = '-' if self._sign else ''
        if self._special == _INF:
            return sign + 'Infinity'
        if self._special:
            return sign + ('NaN' if self._special == _NAN else 'sNaN') + (_digits(self._coef) if self._coef else '')
        digits = _digits(self._coef)
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


def _take(part):
    # The methods of a part become the class's own.
    for name, method in vars(part).items():
        if callable(method) or isinstance(method, property):
            setattr(Decimal, name, method)


_made.append(Decimal)
for _part in (rounding.Rounding, comparison.Comparison, arithmetic.Arithmetic, digits.Digits):
    _take(_part)


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


def _parse(text, context):
    text = text.strip().replace('_', '')
    found = _NUMBER.fullmatch(text)
    if found:
        sign, whole, fraction, alone, exponent = found.groups()
        fraction = (fraction if alone is None else alone) or ''
        exponent = int(exponent or 0) - len(fraction)
        return int(sign == '-'), _coefficient((whole or '') + fraction), exponent, None
    found = _SPECIAL.fullmatch(text)
    if found:
        sign, infinite, nan, payload = found.groups()
        if infinite:
            return int(sign == '-'), 0, 0, _INF
        return int(sign == '-'), _coefficient(payload or '0'), 0, _NAN if nan.lower() == 'nan' else _SNAN
    in_use(context)._signal(ConversionSyntax)
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
    coefficient = _coefficient(''.join(map(str, digits)))
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
del _register, _name, _method, _part
