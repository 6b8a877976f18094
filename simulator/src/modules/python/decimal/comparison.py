# The orders of decimal numbers.

import sys

from decimal.context import *
from decimal.context import _decimal
from decimal.common import _INF, _NAN, _SNAN, _drop, _length, _make, _number, _rounding


class Comparison:
    # Becomes part of Decimal.

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
        if isinstance(other, _decimal()):
            return other
        if isinstance(other, int):
            return _decimal()(other)
        if isinstance(other, float):
            context = getcontext()
            if equality:
                context._flags_only(FloatOperation)
            else:
                context._signal(FloatOperation)
            return _decimal().from_float(other)
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
        if not isinstance(other, _decimal()):
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
        context, other = in_use(context), self._operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        order = self._order(other)
        return _decimal()((order > 0) - (order < 0))

    def compare_signal(self, other, context=None):
        """The same; a NaN is an error."""
        context, other = in_use(context), self._operand(other)
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
            return _decimal()(-1 if self._sign else 1)
        direction = -1 if self._sign else 1
        key = (self._total(), other._total())
        if key != (0, 0):
            a, b = (key[0], self._coef), (key[1], other._coef)
        else:
            order = self._order(other)
            if order:
                return _decimal()(1 if order > 0 else -1)
            a, b = (self._exp,), (other._exp,)
        return _decimal()(direction * ((a > b) - (a < b)))

    def compare_total_mag(self, other, context=None):
        """The same without the signs."""
        return self.copy_abs().compare_total(self._operand(other).copy_abs())

    def _extreme(self, other, context, largest, magnitude):
        context, other = in_use(context), self._operand(other)
        if self.is_nan() or other.is_nan():
            if self.is_qnan() and not other.is_nan():
                return other._result(context)
            if other.is_qnan() and not self.is_nan():
                return self._result(context)
            return self._nan(context, other)
        a, b = (self.copy_abs(), other.copy_abs()) if magnitude else (self, other)
        order = a._order(b) or int(self.compare_total(other))
        chosen = self if (order >= 0) == largest else other
        return chosen._result(context)

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
