# Texts read by a format, for `datetime.strptime()` and `time.strptime()`. CPython has this in Python (Lib/_strptime.py).

from datetime.calendar import _check_date, _civil, _iso_calendar_date, _ordinal
from datetime.durations import timedelta
from datetime.text import _MONTHS, _WEEKDAYS
from datetime.zones import timezone

_FULL_MONTHS = 'January February March April May June July August September October November December'.split()
_FULL_WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()

# What a directive matches, and what some stand for.
_PATTERNS = {
    'Y': r'\d\d\d\d', 'G': r'\d\d\d\d', 'y': r'\d\d', 'm': r'1[0-2]|0[1-9]|[1-9]',
    'd': r'3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]', 'H': r'2[0-3]|[0-1]\d|\d', 'I': r'1[0-2]|0[1-9]|[1-9]| [1-9]',
    'M': r'[0-5]\d|\d', 'S': r'6[0-1]|[0-5]\d|\d', 'f': r'[0-9]{1,6}', 'w': '[0-6]', 'u': '[1-7]',
    'j': r'36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]',
    'U': r'5[0-3]|[0-4]\d|\d', 'W': r'5[0-3]|[0-4]\d|\d', 'V': r'5[0-3]|0[1-9]|[1-4]\d|\d',
    'z': r'[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)', 'Z': 'utc|gmt', 'p': 'am|pm',
    'a': '|'.join(_WEEKDAYS), 'A': '|'.join(_FULL_WEEKDAYS), 'b': '|'.join(_MONTHS), 'B': '|'.join(_FULL_MONTHS)}
_SHORTCUTS = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}

_WITHOUT_YEAR = '''\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.'''

# The formats used last. Only a new one is looked through for what is doubtful.
_known, _MOST = {}, 5


def _expression(format):
    import re
    for code, meant in _SHORTCUTS.items():
        format = format.replace(f'%{code}', meant)
    pieces, used = [], set()
    # A directive, a row of blanks, or another character.
    for directive, blanks, other in re.findall(r'%(.?)|(\s+)|(.)', format, re.DOTALL):
        if blanks:
            pieces.append(r'\s+')
        elif other:
            pieces.append(re.escape(other))
        elif directive in _PATTERNS:
            used.add(directive)
            pieces.append(f'(?P<{directive}>{_PATTERNS[directive]})')
        elif directive == '%':
            pieces.append('%')
        elif directive:
            raise ValueError(f"'{directive}' is a bad directive in format '{format}'")
        else:
            raise ValueError(f"stray % in format '{format}'")
    if 'd' in used and not used & {'Y', 'y', 'G'}:
        import warnings
        warnings.warn(_WITHOUT_YEAR, DeprecationWarning)
    return re.compile(''.join(pieces), re.IGNORECASE)


def _found(text, format):
    if (expression := _known.get(format)) is None:
        if len(_known) > _MOST:
            _known.clear()
        _known[format] = expression = _expression(format)
    found = expression.match(text)
    if found is None:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if found.end() != len(text):
        raise ValueError(f'unconverted data remains: {text[found.end():]}')
    return found.groupdict()


def _place(name, names):
    return [each.lower() for each in names].index(name.lower())


def _offset(text):
    # The seconds and microseconds of a distance from UTC.
    if text == 'Z':
        return 0, 0
    digits = text
    if digits[3] == ':':
        digits = digits[:3] + digits[4:]
        if len(digits) > 5:
            if digits[5] != ':':
                raise ValueError(f'Inconsistent use of : in {text}')
            digits = digits[:5] + digits[6:]
    seconds = int(digits[1:3]) * 3600 + int(digits[3:5]) * 60 + int(digits[5:7] or 0)
    fraction = int(digits[8:].ljust(6, '0'))
    return (-seconds, -fraction) if text[0] == '-' else (seconds, fraction)


def _weekday(given):
    if 'A' in given:
        return _place(given['A'], _FULL_WEEKDAYS)
    if 'a' in given:
        return _place(given['a'], _WEEKDAYS)
    if 'w' in given:
        return (int(given['w']) - 1) % 7
    return int(given['u']) - 1 if 'u' in given else None


def _check_iso(given, weekday):
    partner = "and a weekday directive ('%A', '%a', '%w', or '%u')."
    if 'G' in given:
        if 'j' in given:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' "
                             "instead.")
        if 'V' not in given or weekday is None:
            raise ValueError(f"ISO year directive '%G' must be used with the ISO week directive '%V' {partner}")
    elif 'V' in given:
        if not given.keys() & {'Y', 'y'} or weekday is None:
            raise ValueError(f"ISO week directive '%V' must be used with the ISO year directive '%G' {partner}")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         "instead.")


def _day_of_week(year, week, weekday, first):
    # The number in its year of a weekday in a week that begins with the weekday `first`: all before the first such day is
    # week 0.
    start = (_ordinal(year, 1, 1) - 1 - first) % 7
    weekday = (weekday - first) % 7
    return 1 + weekday - start if week == 0 else 1 + -start % 7 + 7 * (week - 1) + weekday


def _date(given, weekday):
    """Year, month, day, weekday and the day's number in the year."""
    year = int(given['Y']) if 'Y' in given else None
    if 'y' in given:
        year = int(given['y'])
        year += 1900 if year >= 69 else 2000
    month, day = int(given.get('m', 1)), int(given.get('d', 1))
    for code, names in ('B', _FULL_MONTHS), ('b', _MONTHS):
        if code in given:
            month = _place(given[code], names) + 1
    # The year that nobody names has no leap day, but one that is read is no mistake yet.
    shown = 1900 if year is None else year
    year = 1904 if year is None and (month, day) == (2, 29) else shown
    of_year = int(given['j']) if 'j' in given else None
    if of_year is None and weekday is not None:
        for code, first in ('U', 6), ('W', 0):
            if code in given:
                of_year = _day_of_week(year, int(given[code]), weekday, first)
                break
        else:
            if 'G' in given:
                year, month, day = _iso_calendar_date(int(given['G']), int(given['V']), weekday + 1)
                shown = year
        if of_year is not None and of_year <= 0:
            year = shown = year - 1
            of_year += _ordinal(year + 1, 1, 1) - _ordinal(year, 1, 1)
    if of_year is None:
        _check_date(year, month, day)
        of_year = _ordinal(year, month, day) - _ordinal(year, 1, 1) + 1
    else:
        year, month, day = _civil(_ordinal(year, 1, 1) + of_year - 1)
        shown = year
    if weekday is None:
        weekday = (_ordinal(year, month, day) - 1) % 7
    return shown, month, day, weekday, of_year


def _read(text, format):
    """The date, the clock with its microseconds, and the zone's name and distance from UTC."""
    given = {code: value for code, value in _found(text, format).items() if value is not None}
    weekday = _weekday(given)
    _check_iso(given, weekday)
    hour = int(given.get('H', 0))
    if 'I' in given:
        hour = int(given['I']) % 12 + 12 * (given.get('p', '').lower() == 'pm')
    clock = hour, int(given.get('M', 0)), int(given.get('S', 0)), int(given.get('f', '0').ljust(6, '0'))
    offset = _offset(given['z']) if 'z' in given else None
    return _date(given, weekday), clock, given.get('Z'), offset


def _strptime(text, format):
    """The arguments of a datetime."""
    for given, number in ((text, 1), (format, 2)):
        if not isinstance(given, str):
            raise TypeError(f'strptime() argument {number} must be str, not {type(given).__name__}')
    (year, month, day, _, _), clock, name, offset = _read(text, format)
    if offset is None:
        return year, month, day, *clock, None
    distance = timedelta(seconds=offset[0], microseconds=offset[1])
    return year, month, day, *clock, timezone(distance, name) if name else timezone(distance)


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    from time import struct_time
    for number, given in enumerate((data_string, format)):
        if not isinstance(given, str):
            raise TypeError(f'strptime() argument {number} must be str, not {type(given)}')
    (year, month, day, weekday, of_year), clock, name, offset = _read(data_string, format)
    fields = year, month, day, *clock[:3], weekday, of_year, -1 if name is None else 0
    return struct_time((*fields, name, offset and offset[0]))
