# The calendar as arithmetic. Years that begin in March make the leap day the last one.

from operator import index as _index

MINYEAR, MAXYEAR = 1, 9999
_SECOND = 10 ** 6
_DAY = 86400 * _SECOND


def _ordinal(year, month, day):
    # The day's number; January 1 of year 1 is 1.
    shifted = year - (month < 3)
    era, of_era = divmod(shifted, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305


def _civil(ordinal):
    # The year, month and day of a day's number.
    era, of_era = divmod(ordinal + 305, 146097)
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    day = of_year - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    return era * 400 + year + (month < 3), month, day


def _month_length(year, month):
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    return _ordinal(*following, 1) - _ordinal(year, month, 1)


def _first_week(year):
    # The Monday of the week with the year's first Thursday.
    fourth = _ordinal(year, 1, 4)
    return fourth - (fourth + 6) % 7


# The default of an argument that has no value to stand for it.
_ABSENT = object()


def _c_int(value):
    # A C int (`PyArg_Parse` with "i").
    value = _index(value)
    if not -1 << 63 <= value < 1 << 63:
        raise OverflowError('Python int too large to convert to C long')
    if not -1 << 31 <= value < 1 << 31:
        raise OverflowError(f'signed integer is {"less than minimum" if value < 0 else "greater than maximum"}')
    return value


def _required(values, most, rest):
    # The arguments without a default, which C names by their position.
    if rest:
        raise TypeError(f'function takes at most {most} arguments ({most + len(rest)} given)')
    for position, name in enumerate(('year', 'month', 'day')):
        if values[position] is not _ABSENT:
            # Arguments are converted one after the other.
            _c_int(values[position])
        else:
            raise TypeError(f"function missing required argument '{name}' (pos {position + 1})")


def _check_date(year, month, day):
    year, month, day = _c_int(year), _c_int(month), _c_int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _month_length(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    fields = [_c_int(value) for value in (hour, minute, second, microsecond)]
    for name, value, most in zip(('hour', 'minute', 'second', 'microsecond'), fields, (23, 59, 59, 999999)):
        if not 0 <= value <= most:
            raise ValueError(f'{name} must be in 0..{most}')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return (*fields, fold)


def _iso_calendar_date(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    weeks = (_first_week(year + 1) - _first_week(year)) // 7
    if not 1 <= week <= weeks:
        raise ValueError(f'Invalid week: {week}')
    if not 1 <= day <= 7:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return _civil(_first_week(year) + 7 * (week - 1) + day - 1)


class _Field:
    # What can be read of an object, and not set: an attribute that a C type defines.

    _kind = 'attribute'

    def __init__(self, read):
        self._read = read

    def __set_name__(self, owner, name):
        self._name, self._of = name, owner

    def __get__(self, object, owner=None):
        return self if object is None else self._read(object)

    def __set__(self, object, value=None):
        raise AttributeError(f"attribute {self._name!r} of 'datetime.{self._of.__name__}' objects is not writable")

    __delete__ = __set__

    def __repr__(self):
        return f"<{self._kind} {self._name!r} of 'datetime.{self._of.__name__}' objects>"


class _Member(_Field):
    # The same of what a C structure holds as it is.

    _kind = 'member'

    def __set__(self, object, value=None):
        raise AttributeError('readonly attribute')

    __delete__ = __set__
