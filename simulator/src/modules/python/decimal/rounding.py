# Rounding decimal numbers, to a context and to exponents.

from decimal.context import *
from decimal.context import _decimal
from decimal.common import _INF, _NAN, _SNAN, _drop, _length, _make, _number, _rounding


class Rounding:
    # Becomes part of Decimal.

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
        return self if type(self) is _decimal() else _decimal()(self)

    def _overflow(self, context):
        rounding, sign = context.rounding, self._sign
        context._signal(Overflow, Inexact, Rounded)
        if (rounding in (ROUND_DOWN, ROUND_05UP) or rounding == ROUND_CEILING and sign
                or rounding == ROUND_FLOOR and not sign):
            return _make(sign, 10 ** context.prec - 1, context.Etop())
        return _make(sign, 0, 0, _INF)

    def _copied(self):
        return _make(self._sign, self._coef, self._exp, self._special)

    def _result(self, context):
        # C rounds into a number of its own: no operation's result is its operand.
        fixed = self._fix(context)
        return fixed._copied() if fixed is self else fixed

    def _rescale(self, exponent, rounding):
        # With another exponent; the second value says whether something was lost.
        if self._exp >= exponent:
            return _make(self._sign, self._coef * 10 ** (self._exp - exponent), exponent), False
        kept, lost = _drop(self._coef, exponent - self._exp, self._sign, rounding)
        return _make(self._sign, kept, exponent), lost

    def quantize(self, exp, rounding=None, context=None):
        """Rounded to the exponent of another number."""
        context = in_use(context)
        exp = self._operand(exp)
        rounding = _rounding(rounding, context)
        nan = self._nan(context, exp)
        if nan is not None:
            return nan
        if self._special or exp._special:
            if self._special and exp._special:
                return self._copied()
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
        context = in_use(context)
        rounding = _rounding(rounding, context)
        if self._special:
            nan = self._nan(context)
            return self._copied() if nan is None else nan
        return self._copied() if self._exp >= 0 else self._rescale(0, rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Rounded to a whole number, with signals."""
        context = in_use(context)
        result = self.to_integral_value(rounding, context)
        if not self._special and self._exp < 0 and self._coef:
            lost = self._rescale(0, ROUND_DOWN)[1]
            context._signal(*([Rounded, Inexact] if lost else [Rounded]))
        return result

    def normalize(self, context=None):
        """Without zeros at the end."""
        context = in_use(context)
        nan = self._nan(context)
        if nan is not None:
            return nan
        result = self._result(context)
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
