# Dates and times, which CPython writes in C (Modules/_datetimemodule.c). A moment is counted in microseconds since the
# first day of the calendar; fields are worked out of that, and the other way round.

import time as _clock
from operator import index as _index

from datetime.calendar import (
    MAXYEAR, MINYEAR, _ABSENT, _DAY, _SECOND, _Field, _c_int, _check_date, _check_time, _civil, _first_week,
    _iso_calendar_date, _ordinal, _required)
from datetime.durations import _compared, _named, _near, timedelta
from datetime.parsing import _strptime
from datetime.text import _MONTHS, _WEEKDAYS, _iso_time, _read_date, _read_time, _strftime
from datetime.zones import UTC, _check_zone, _kind, _offset_text, _zone_value, timezone, tzinfo

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')


# How dates and times are pickled: their fields as bytes, the highest first. The highest bit of the month, or of the hour of
# a time alone, says that the clock was put back.

def _packed_date(date):
    return bytes([*divmod(date._year, 256), date._month, date._day])


def _packed_time(time):
    return bytes([time._hour, time._minute, time._second]) + time._microsecond.to_bytes(3)


def _is_packed(value, length, at):
    if not isinstance(value, bytes) or len(value) != length:
        return False
    least, most = (1, 12) if at else (0, 23)
    return least <= value[at] & 0x7f <= most


def _packed_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError('bad tzinfo state arg')
    return zone


def _unpacked_date(data):
    return data[0] * 256 + data[1], data[2] & 0x7f, data[3]


def _unpacked_time(data, fold):
    return data[0] & 0x7f, data[1], data[2], int.from_bytes(data[3:6]), fold


class IsoCalendarDate(tuple):
    # What isocalendar() gives.
    __module__ = 'datetime'
    __slots__ = ()
    __layout__ = (32, 'type', 'final')
    year = _Field(lambda self: self[0])
    week = _Field(lambda self: self[1])
    weekday = _Field(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'

    def __reduce__(self):
        return tuple, (tuple(self),)


def _seconds(timestamp, unit):
    # A number of seconds since 1970 in units, half of one to the even number (`_PyTime_ObjectToTimeval`).
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError('Invalid value NaN (not a number)')
        if not -2.0 ** 63 <= timestamp < 2.0 ** 63:
            raise OverflowError('timestamp out of range for platform time_t')
        n, d = timestamp.as_integer_ratio()
        return n // d if unit == 1 else _near(n * unit, d)
    timestamp = _index(timestamp)
    if not -1 << 63 <= timestamp < 1 << 63:
        raise OverflowError('timestamp out of range for platform time_t')
    return timestamp * unit


def _check_year(days):
    # The years that a clock may show (`utc_to_seconds`, `ymd_to_ord`).
    year = _civil(days)[0]
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')


def _replaced(thing, names, given):
    # The fields of a thing, or what is given in their places.
    return [getattr(thing, name) if value is _ABSENT else value for name, value in zip(names, given)]


_OF_DATE, _OF_TIME = ('_year', '_month', '_day'), ('_hour', '_minute', '_second', '_microsecond', '_tzinfo')


class date:
    """A day."""

    __slots__ = ('_year', '_month', '_day')
    __layout__ = (32, None)

    def __new__(cls, year=_ABSENT, month=_ABSENT, day=_ABSENT, *rest):
        if _is_packed(year, 4, 2) and month is _ABSENT:
            year, month, day = _unpacked_date(year)
        _required((year, month, day), 3, rest)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    year = _Field(lambda self: self._year)
    month = _Field(lambda self: self._month)
    day = _Field(lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day of a number of seconds since 1970."""
        days = 719163 + _seconds(timestamp, 1) // 86400
        _check_year(days)
        return cls.fromordinal(days)

    @classmethod
    def today(cls):
        """This day."""
        return cls.fromtimestamp(_clock.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The day of a number."""
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        year, month, day = _civil(ordinal)
        if year > MAXYEAR:
            raise ValueError(f'year {year} is out of range')
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, text, /):
        """The day that a text names."""
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(text) not in (7, 8, 10):
                raise ValueError
            fields = _read_date(text)
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: {text!r}') from None
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of a year's week."""
        try:
            fields = [_c_int(value) for value in (year, week, day)]
        except OverflowError:
            raise ValueError('ISO calendar component out of range') from None
        return cls(*_iso_calendar_date(*fields))

    def toordinal(self):
        """The day's number."""
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        """The weekday, Monday 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """The weekday, Monday 1."""
        return self.weekday() + 1

    def isocalendar(self):
        """The year, the week and the weekday of ISO 8601."""
        ordinal = self.toordinal()
        year = self._year + 1
        while ordinal < _first_week(year):
            year -= 1
        week, day = divmod(ordinal - _first_week(year), 7)
        return IsoCalendarDate((year, week + 1, day + 1))

    def replace(self, year=_ABSENT, month=_ABSENT, day=_ABSENT):
        """With other fields."""
        return type(self)(*_replaced(self, _OF_DATE, (year, month, day)))

    __replace__ = replace

    def timetuple(self):
        """As time.localtime() has it."""
        return self._struct(0, 0, 0, -1)

    def _struct(self, hour, minute, second, summer):
        of_year = self.toordinal() - _ordinal(self._year, 1, 1) + 1
        return _clock.struct_time((self._year, self._month, self._day, hour, minute, second, self.weekday(), of_year,
                                   summer))

    def ctime(self):
        """As time.ctime() has it."""
        return self._ctime(0, 0, 0)

    def _ctime(self, hour, minute, second):
        return (f'{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2} '
                f'{hour:02}:{minute:02}:{second:02} {self._year:04}')

    def strftime(self, format):
        """As the format wants it."""
        return _strftime(self, format, self.timetuple())

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f'__format__() argument 1 must be str, not {_kind(format)}')
        return self.strftime(format) if format else str(self)

    def isoformat(self):
        """Year, month and day."""
        return f'{self._year:04}-{self._month:02}-{self._day:02}'

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f'{_named(self)}({self._year}, {self._month}, {self._day})'

    def __hash__(self):
        return hash((self._year, self._month, self._day))

    def __reduce__(self):
        return type(self), (_packed_date(self),)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_days(self.toordinal() + other.days)

    __radd__ = __add__

    @classmethod
    def _from_days(cls, ordinal):
        if not 1 <= ordinal <= 3652059:
            raise OverflowError('date value out of range')
        return cls.fromordinal(ordinal)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_days(self.toordinal() - other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


class time:
    """A time of the day."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')
    __layout__ = (40, None)

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if _is_packed(hour, 6, 0):
            tzinfo = _packed_zone(minute or tzinfo)
            hour, minute, second, microsecond, fold = _unpacked_time(hour, hour[0] >> 7)
        self = object.__new__(cls)
        fields = _check_time(hour, minute, second, microsecond, fold)
        self._hour, self._minute, self._second, self._microsecond, self._fold = fields
        self._tzinfo = _check_zone(tzinfo)
        return self

    hour = _Field(lambda self: self._hour)
    minute = _Field(lambda self: self._minute)
    second = _Field(lambda self: self._second)
    microsecond = _Field(lambda self: self._microsecond)
    tzinfo = _Field(lambda self: self._tzinfo)
    fold = _Field(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, text, /):
        """The time that a text names."""
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            fields = _read_time(text.removeprefix('T'))
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: {text!r}') from None
        return cls(*fields)

    def utcoffset(self):
        """The zone's distance from UTC."""
        return _zone_value(self._tzinfo, 'utcoffset', None)

    def dst(self):
        """The part of it that is for summer."""
        return _zone_value(self._tzinfo, 'dst', None)

    def tzname(self):
        """The zone's name."""
        return _zone_value(self._tzinfo, 'tzname', None)

    def isoformat(self, timespec='auto'):
        """Hours, minutes and seconds."""
        text = _iso_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f'{_named(self)}({_clock_fields(self)})'

    def strftime(self, format):
        """As the format wants it."""
        fields = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return _strftime(self, format, _clock.struct_time(fields))

    __format__ = date.__format__

    def replace(self, hour=_ABSENT, minute=_ABSENT, second=_ABSENT, microsecond=_ABSENT, tzinfo=_ABSENT, *, fold=_ABSENT):
        """With other fields."""
        fields = _replaced(self, _OF_TIME, (hour, minute, second, microsecond, tzinfo))
        return type(self)(*fields, fold=self._fold if fold is _ABSENT else fold)

    __replace__ = replace

    def _of_day(self):
        return (self._hour * 3600 + self._minute * 60 + self._second) * _SECOND + self._microsecond

    def __hash__(self):
        offset = _unfolded(self).utcoffset()
        return hash(self._of_day() - (offset._us if offset else 0))

    def __reduce_ex__(self, protocol):
        data = _packed_time(self)
        if self._fold and protocol > 3:
            data = bytes([data[0] | 0x80]) + data[1:]
        return type(self), (data,) if self._tzinfo is None else (data, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _unfolded(thing):
    # What is equal has one hash: the moment before the clock was put back stands for both.
    return thing.replace(fold=0) if thing._fold else thing


def _clock_fields(thing):
    # The arguments that make a time, as its repr shows them.
    fields = [thing._hour, thing._minute]
    if thing._second or thing._microsecond:
        fields.append(thing._second)
    if thing._microsecond:
        fields.append(thing._microsecond)
    text = ', '.join(map(str, fields))
    zone = '' if thing._tzinfo is None else f', tzinfo={thing._tzinfo!r}'
    fold = ', fold=1' if thing._fold else ''
    # In a date with a time the zone comes last.
    return text + (fold + zone if isinstance(thing, date) else zone + fold)


def _time_keys(a, b, symbol):
    if not isinstance(b, time):
        return NotImplemented
    if a._tzinfo is b._tzinfo:
        return a._of_day(), b._of_day()
    offsets = a.utcoffset(), b.utcoffset()
    if None in offsets and offsets != (None, None):
        if symbol == '__eq__':
            return 0, 1
        raise TypeError("can't compare offset-naive and offset-aware times")
    return tuple(t._of_day() - (o._us if o else 0) for t, o in zip((a, b), offsets))


_compared(time, _time_keys)
time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta(microseconds=1)


# As they are called where methods have these names.
_date, _time = date, time


class datetime(date):
    """A day and a time."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')
    __layout__ = (48, None)

    def __new__(cls, year=_ABSENT, month=_ABSENT, day=_ABSENT, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *rest,
                fold=0):
        if _is_packed(year, 10, 2):
            tzinfo = _packed_zone(tzinfo if month is _ABSENT else month)
            hour, minute, second, microsecond, fold = _unpacked_time(year[4:], year[2] >> 7)
            year, month, day = _unpacked_date(year)
        _required((year, month, day), 8, rest)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        fields = _check_time(hour, minute, second, microsecond, fold)
        self._hour, self._minute, self._second, self._microsecond, self._fold = fields
        self._tzinfo = _check_zone(tzinfo)
        return self

    hour, minute, second, microsecond, tzinfo, fold = (_Field(of_time._read) for of_time in (
        time.hour, time.minute, time.second, time.microsecond, time.tzinfo, time.fold))

    @classmethod
    def _of(cls, microseconds, zone=None, fold=0):
        # The moment that is so many microseconds behind the day before the first one.
        days, rest = divmod(microseconds, _DAY)
        if not 1 <= days <= 3652059:
            raise OverflowError('date value out of range')
        seconds, microsecond = divmod(rest, _SECOND)
        return cls(*_civil(days), seconds // 3600, seconds // 60 % 60, seconds % 60, microsecond, zone, fold=fold)

    def _count(self):
        clock = (self._hour * 3600 + self._minute * 60 + self._second) * _SECOND + self._microsecond
        return self.toordinal() * _DAY + clock

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of a number of seconds since 1970; the simulator's own zone is UTC."""
        _check_zone(tz)
        count = 719163 * _DAY + _seconds(timestamp, _SECOND)
        _check_year(count // _DAY)
        moment = cls._of(count, tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The same in UTC, without a zone."""
        import warnings
        warnings.warn('datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future '
                      'version. Use timezone-aware objects to represent datetimes in UTC: '
                      'datetime.datetime.fromtimestamp(timestamp, datetime.UTC).', DeprecationWarning)
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        """This moment."""
        return cls.fromtimestamp(_clock.time(), tz)

    @classmethod
    def utcnow(cls):
        """This moment in UTC, without a zone."""
        import warnings
        warnings.warn('datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use '
                      'timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).',
                      DeprecationWarning)
        return cls.fromtimestamp(_clock.time())

    @classmethod
    def combine(cls, date=_ABSENT, time=_ABSENT, tzinfo=_ABSENT):
        """A day and a time of the day."""
        for number, (name, value, wanted) in enumerate((('date', date, _date), ('time', time, _time)), 1):
            if value is _ABSENT:
                raise TypeError(f"combine() missing required argument '{name}' (pos {number})")
            if not isinstance(value, wanted):
                raise TypeError(f'combine() argument {number} must be datetime.{name}, not {_kind(value)}')
        zone = time.tzinfo if tzinfo is _ABSENT else tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone,
                   fold=time.fold)

    @classmethod
    def fromisoformat(cls, text, /):
        """The moment that a text names."""
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            length = _week_length(text) if text[4:5] == 'W' or text[5:6] == 'W' else 10 if text[4:5] == '-' else 8
            fields = _read_date(text[:length])
            if text[length:]:
                clock = text[length + 1:]
                fields += tuple(_read_time(clock))
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: {text!r}') from None
        return cls(*fields)

    @classmethod
    def strptime(cls, text, format, /):
        """The moment that a text names in a format."""
        return cls(*_strptime(text, format))

    def date(self):
        """The day."""
        return date(self._year, self._month, self._day)

    def time(self):
        """The time of the day."""
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of the day with its zone."""
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def utcoffset(self):
        """The zone's distance from UTC."""
        return _zone_value(self._tzinfo, 'utcoffset', self)

    def dst(self):
        """The part of it that is for summer."""
        return _zone_value(self._tzinfo, 'dst', self)

    def tzname(self):
        """The zone's name."""
        return _zone_value(self._tzinfo, 'tzname', self)

    def _in_utc(self):
        # Microseconds, as if in UTC.
        offset = self.utcoffset()
        return self._count() - (offset._us if offset else 0)

    def timestamp(self):
        """Seconds since 1970."""
        return (self._in_utc() - 719163 * _DAY) / _SECOND

    def timetuple(self):
        """As time.localtime() has it."""
        summer = self.dst()
        return self._struct(self._hour, self._minute, self._second, -1 if summer is None else int(bool(summer)))

    def utctimetuple(self):
        """As time.gmtime() has it."""
        moment = datetime._of(self._in_utc())
        return moment._struct(moment._hour, moment._minute, moment._second, 0)

    def astimezone(self, tz=None):
        """The same moment in another zone."""
        zone = timezone(timedelta(0), 'UTC') if tz is None else tz
        if not isinstance(zone, tzinfo):
            raise TypeError('tzinfo argument must be None or of a tzinfo subclass, not type '
                            f"'{type(tz).__name__}'")
        if zone is self._tzinfo:
            return self
        return zone.fromutc(type(self)._of(self._in_utc(), zone))

    def replace(self, year=_ABSENT, month=_ABSENT, day=_ABSENT, hour=_ABSENT, minute=_ABSENT, second=_ABSENT,
                microsecond=_ABSENT, tzinfo=_ABSENT, *, fold=_ABSENT):
        """With other fields."""
        given = year, month, day, hour, minute, second, microsecond, tzinfo
        fields = _replaced(self, _OF_DATE + _OF_TIME, given)
        return type(self)(*fields, fold=self._fold if fold is _ABSENT else fold)

    __replace__ = replace

    def ctime(self):
        """As time.ctime() has it."""
        return self._ctime(self._hour, self._minute, self._second)

    def isoformat(self, sep='T', timespec='auto'):
        """Year, month, day and the time."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {_kind(sep)}')
        text = date.isoformat(self) + sep
        text += _iso_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        return f'{_named(self)}({self._year}, {self._month}, {self._day}, {_clock_fields(self)})'

    def __hash__(self):
        return hash(_unfolded(self)._in_utc())

    def __reduce_ex__(self, protocol):
        data = _packed_date(self) + _packed_time(self)
        if self._fold and protocol > 3:
            data = data[:2] + bytes([data[2] | 0x80]) + data[3:]
        return type(self), (data,) if self._tzinfo is None else (data, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of(self._count() + other._us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._count() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return timedelta._of(self._count() - other._count())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._in_utc() - other._in_utc())


def _week_length(text):
    # How long a date with a week is at the beginning of a text. Its weekday may be absent: where no dashes stand, as many
    # digits as there are decide whether the first of them is one or parts the date from the time.
    if text[4] == '-':
        return 10 if text[8:9] == '-' else 8
    digits = 7
    while digits < len(text) and text[digits].isdecimal():
        digits += 1
    if digits < 9:
        return digits
    return 7 if digits % 2 == 0 else 8


def _date_keys(a, b, symbol):
    if isinstance(b, datetime) or not isinstance(b, date):
        return NotImplemented
    return a.toordinal(), b.toordinal()


def _moment_keys(a, b, symbol):
    if not isinstance(b, datetime):
        return NotImplemented
    if a._tzinfo is b._tzinfo:
        return a._count(), b._count()
    if (a.utcoffset() is None) != (b.utcoffset() is None):
        if symbol == '__eq__':
            return 0, 1
        raise TypeError("can't compare offset-naive and offset-aware datetimes")
    if symbol == '__eq__' and any(each.utcoffset() != each.replace(fold=not each._fold).utcoffset() for each in (a, b)):
        # A time that the clock shows twice, or skips, is none of another zone (PEP 495).
        return 0, 1
    return a._in_utc(), b._in_utc()


_compared(date, _date_keys)
_compared(datetime, _moment_keys)
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
