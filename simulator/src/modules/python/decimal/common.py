# What the parts of decimal numbers share.

import math

from decimal.context import *
from decimal.context import _ROUNDINGS, _decimal

_INF, _NAN, _SNAN = 'F', 'n', 'N'


# A number of no more bits has fewer digits than `int` refuses to make a text of.
_FEW_BITS, _FEW_DIGITS = 10000, 3000


def _digits(coefficient):
    # The digits of a coefficient of any length.
    bits = coefficient.bit_length()
    if bits <= _FEW_BITS:
        return str(coefficient)
    half = bits * 3 // 20
    high, low = divmod(coefficient, 10 ** half)
    return _digits(high) + _digits(low).zfill(half)


def _coefficient(digits):
    # The other way round.
    if len(digits) <= _FEW_DIGITS:
        return int(digits or '0')
    half = len(digits) // 2
    return _coefficient(digits[:-half]) * 10 ** half + _coefficient(digits[-half:])


def _length(coefficient):
    bits = coefficient.bit_length()
    if bits <= _FEW_BITS:
        return len(str(coefficient))
    least = (bits - 1) * 30102 // 100000
    while 10 ** least <= coefficient:
        least += 1
    return least


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
    number = object.__new__(_decimal())
    number._sign, number._coef, number._exp, number._special = sign, coefficient, exponent, special
    return number


def _number(value):
    # An operand of an operator.
    if isinstance(value, _decimal()):
        return value
    if isinstance(value, int):
        return _decimal()(value)
    return NotImplemented


def _rounding(rounding, context):
    if rounding is None:
        return context.rounding
    if rounding not in _ROUNDINGS:
        context.copy().rounding = rounding
    return rounding
