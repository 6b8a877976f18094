# Operations on the digits of decimal numbers.

from decimal.context import *
from decimal.context import _decimal
from decimal.common import _coefficient, _digits, _make


class Digits:
    # Becomes part of Decimal.

    def _bits(self, context):
        digits = _digits(self._coef)
        if self._special or self._sign or self._exp or set(digits) - {'0', '1'}:
            return None
        return digits[-context.prec:]

    def _logical(self, other, context, operation):
        context, other = in_use(context), self._operand(other)
        a, b = self._bits(context), other._bits(context)
        if a is None or b is None:
            return self._invalid(context)
        width = max(len(a), len(b))
        pairs = zip(a.zfill(width), b.zfill(width))
        return _make(0, _coefficient(''.join(str(operation(int(x), int(y))) for x, y in pairs)), 0)

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
        context = in_use(context)
        return self._logical(_make(0, _coefficient('1' * context.prec), 0), context, int.__xor__)

    def _moved(self, other, context, rotated):
        context, other = in_use(context), self._operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if other._special or other._exp or other._coef > context.prec:
            return self._invalid(context)
        if self._special:
            return self._copied()
        by = int(other)
        digits = _digits(self._coef)[-context.prec:].zfill(context.prec)
        if rotated:
            digits = digits[by:] + digits[:by]
        elif by >= 0:
            digits = (digits + '0' * by)[-context.prec:]
        else:
            digits = digits[:by] or '0'
        return _make(self._sign, _coefficient(digits), self._exp)

    def rotate(self, other, context=None):
        """The digits rotated."""
        return self._moved(other, context, True)

    def shift(self, other, context=None):
        """The digits shifted."""
        return self._moved(other, context, False)
