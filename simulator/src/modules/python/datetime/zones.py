# Zones: how far a clock is from UTC.

from _source import immortal
from datetime.calendar import _ABSENT, _DAY, _SECOND
from datetime.durations import _named, timedelta


def _is_moment(thing):
    from datetime import datetime
    return isinstance(thing, datetime)


def _kind(value):
    # What an argument is called that is of a wrong class (`_PyArg_BadArgument`).
    return 'None' if value is None else type(value).__name__


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")
    return zone


class tzinfo:
    """What a zone is: its classes say how far it is from UTC."""

    __module__ = 'datetime'
    __slots__ = ()
    __layout__ = (16, None)

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def __reduce__(self):
        arguments = getattr(self, '__getinitargs__', tuple)()
        return type(self), arguments, self.__getstate__()

    def tzname(self, dt, /):
        """The name."""
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt, /):
        """The distance from UTC."""
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt, /):
        """The part of it that is for summer."""
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt, /):
        """A moment in UTC in this zone."""
        if not _is_moment(dt):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset, summer = dt.utcoffset(), dt.dst()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        if summer is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - summer
        if standard:
            dt += standard
            summer = dt.dst()
            if summer is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + summer


def _offset_text(offset, colon=':'):
    us = abs(offset._us)
    seconds, rest = divmod(us, _SECOND)
    text = f'{"-" if offset._us < 0 else "+"}{seconds // 3600:02}{colon}{seconds // 60 % 60:02}'
    if seconds % 60 or rest:
        text += f'{colon}{seconds % 60:02}'
    return text + f'.{rest:06}' if rest else text


class timezone(tzinfo):
    """A zone that is always equally far from UTC."""

    __module__ = 'datetime'
    __slots__ = ('_offset', '_name')
    __layout__ = (32, None, 'final')

    def __new__(cls, offset=_ABSENT, name=_ABSENT, *rest):
        if rest:
            raise TypeError(f'timezone() takes at most 2 arguments ({2 + len(rest)} given)')
        if offset is _ABSENT:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {_kind(offset)}')
        if name is _ABSENT:
            if not offset and hasattr(cls, 'utc'):
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {_kind(name)}')
        if not -_DAY < offset._us < _DAY:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        self = object.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        named = '' if self._name is None else f', {self._name!r}'
        return f'{_named(self)}({self._offset!r}{named})'

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __reduce__(self):
        return type(self), (self._offset,) if self._name is None else (self._offset, self._name), None

    @staticmethod
    def _check(dt, method):
        if dt is not None and not _is_moment(dt):
            raise TypeError(f'{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt, /):
        self._check(dt, 'utcoffset')
        return self._offset

    def dst(self, dt, /):
        self._check(dt, 'dst')
        return None

    def tzname(self, dt, /):
        self._check(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def fromutc(self, dt, /):
        if not _is_moment(dt):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset


UTC = timezone.utc = immortal(timezone(timedelta()))
timezone.min, timezone.max = (timezone(timedelta(hours=h, minutes=m)) for h, m in ((-23, -59), (23, 59)))


def _zone_value(zone, method, dt):
    # What a zone says, checked.
    value = None if zone is None else getattr(zone, method)(dt)
    if value is None or method == 'tzname':
        if value is not None and not isinstance(value, str):
            raise TypeError(f'tzinfo.tzname() must return None or a string, not \'{type(value).__name__}\'')
        return value
    if not isinstance(value, timedelta):
        raise TypeError(f"tzinfo.{method}() must return None or timedelta, not '{type(value).__name__}'")
    if not -_DAY < value._us < _DAY:
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
    return value
