# Durations, and how classes here are compared.

import operator

from _source import immortal
from datetime.calendar import _DAY, _SECOND, _Member


def _named(thing):
    # A class as the repr of its instances shows it.
    kind = type(thing)
    return f'datetime.{kind.__name__}' if kind.__module__ == 'datetime' else kind.__name__


def _as_microseconds(name, value, unit):
    # A part of a duration: whole microseconds, and what is left of a float.
    if isinstance(value, int):
        return value * unit, 0.0
    if isinstance(value, float):
        if value - value != 0:
            # A whole part is asked for first, and the words are of that.
            int(value)
        n, d = value.as_integer_ratio()
        whole, rest = divmod(n * unit, d)
        return whole, rest / d
    raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')


def _near(n, d):
    # n / d, rounded half to even.
    whole, rest = divmod(n, d)
    if d < 0:
        rest, d = -rest, -d
    return whole + (2 * rest > d or 2 * rest == d and whole % 2)


class timedelta:
    """A duration."""

    __module__ = 'datetime'
    __slots__ = ('_us',)
    __layout__ = (40, None)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        parts = [_as_microseconds(*part) for part in (
            ('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000), ('seconds', seconds, _SECOND),
            ('minutes', minutes, 60 * _SECOND), ('hours', hours, 3600 * _SECOND), ('days', days, _DAY),
            ('weeks', weeks, 7 * _DAY))]
        whole = sum(part[0] for part in parts)
        rest = sum(part[1] for part in parts)
        if rest:
            extra = round(rest)
            if abs(rest - int(rest)) == 0.5:
                # A tie goes to the even number of microseconds altogether.
                extra = int(rest - 0.5) if (whole + int(rest - 0.5)) % 2 == 0 else int(rest + 0.5)
            whole += extra
        return cls._of(whole)

    # The name that the C function gives its parser.
    __new__.__qualname__ = '__new__'

    @classmethod
    def _of(cls, microseconds):
        days = microseconds // _DAY
        if not -999999999 <= days <= 999999999:
            if not -1 << 31 <= days < 1 << 31:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        if not microseconds and cls is timedelta and _zero:
            return _zero[0]
        self = object.__new__(cls)
        self._us = microseconds
        return self

    days = _Member(lambda self: self._us // _DAY)
    seconds = _Member(lambda self: self._us % _DAY // _SECOND)
    microseconds = _Member(lambda self: self._us % _SECOND)

    def total_seconds(self):
        """All of it in seconds."""
        return self._us / _SECOND

    def __repr__(self):
        parts = [f'{name}={value}' for name in ('days', 'seconds', 'microseconds') if (value := getattr(self, name))]
        return f'{_named(self)}({", ".join(parts) or 0})'

    def __str__(self):
        days, seconds, rest = self.days, self.seconds, self.microseconds
        text = f'{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}'
        if rest:
            text += f'.{rest:06}'
        return f'{days} day{"s" * (abs(days) != 1)}, {text}' if days else text

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0

    def __add__(self, other):
        return timedelta._of(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us)

    def __pos__(self):
        return timedelta._of(self._us)

    def __abs__(self):
        return timedelta._of(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_near(self._us * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return timedelta._of(self._us // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            return timedelta._of(_near(self._us, other))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_near(self._us * d, n))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return (self // other, self % other) if isinstance(other, timedelta) else NotImplemented


def _compared(kind, key):
    # The six comparisons of a class, by a key of both sides.
    def method(symbol, compare):
        def comparison(self, other):
            pair = key(self, other, symbol)
            return pair if pair is NotImplemented else compare(*pair)
        comparison.__name__ = symbol
        comparison.__qualname__ = f'{kind.__name__}.{symbol}'
        setattr(kind, symbol, comparison)

    for symbol in ('__eq__', '__lt__', '__le__', '__gt__', '__ge__'):
        method(symbol, getattr(operator, symbol))


def _duration_keys(a, b, symbol):
    return (a._us, b._us) if isinstance(b, timedelta) else NotImplemented


_compared(timedelta, _duration_keys)
# There is one duration of nothing (`zero_delta`).
_zero = []
_zero.append(immortal(timedelta()))
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta._of(10 ** 9 * _DAY - 1)
timedelta.resolution = timedelta(microseconds=1)
