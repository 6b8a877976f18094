# Sums, products, quotients and roots of decimal numbers.

import math

from decimal.context import *
from decimal.context import _decimal
from decimal.common import _INF, _NAN, _SNAN, _drop, _length, _make, _number, _rounding


class Arithmetic:
    # Becomes part of Decimal.

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
        return self._result(context)

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

    def _add(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if self._special or other._special:
            if self._special and other._special and self._sign != other._sign:
                return self._invalid(context)
            return (self if self._special else other)._copied()
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
            return small._result(context)
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
        context, other = in_use(context), self._operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if self._special:
            return self._invalid(context)
        if not other._special and not other._coef:
            return self._invalid(context) if self._coef else self._invalid(context, DivisionUndefined)
        if other._special:
            return self._result(context)
        exponent = min(self._exp, other._exp)
        if self._coef and self.adjusted() - other.adjusted() > context.prec:
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
        context, other, third = in_use(context), self._operand(other), self._operand(third)
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
        context = in_use(context)
        nan = self._nan(context)
        if nan is not None:
            return nan
        if not self._special and not self._coef:
            return _make(self._sign, 0, self._exp // 2)._fix(context)
        if self._sign:
            return self._invalid(context)
        if self._special:
            return self._copied()
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
        return functions.exp(self, in_use(context))

    def ln(self, context=None):
        """The natural logarithm, correctly rounded."""
        from decimal import functions
        return functions.ln(self, in_use(context))

    def log10(self, context=None):
        """The logarithm to the base ten, correctly rounded."""
        from decimal import functions
        return functions.log10(self, in_use(context))

    def logb(self, context=None):
        """The exponent of the first digit as a number."""
        context = in_use(context)
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._special:
            return self.copy_abs()
        if not self._coef:
            context._signal(DivisionByZero)
            return _make(1, 0, 0, _INF)
        return _decimal()(self.adjusted())._fix(context)

    def scaleb(self, other, context=None):
        """With an exponent that is so much larger."""
        context, other = in_use(context), self._operand(other)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        most = 2 * (context.Emax + context.prec)
        if other._special or other._exp != 0 or other._coef > most:
            return self._invalid(context)
        if self._special:
            return self._copied()
        return _make(self._sign, self._coef, self._exp + int(other))._fix(context)

    def next_minus(self, context=None):
        """The next smaller number."""
        return self._next(in_use(context), -1)

    def next_plus(self, context=None):
        """The next larger number."""
        return self._next(in_use(context), 1)

    def _next(self, context, direction):
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._special:
            if (direction < 0) == bool(self._sign):
                return self._copied()
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
        context, other = in_use(context), self._operand(other)
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
