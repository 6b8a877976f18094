# Dates and times as texts, and texts as dates and times.

import time as _clock

from datetime.calendar import _check_date, _civil, _iso_calendar_date, _ordinal
from datetime.durations import timedelta
from datetime.zones import UTC, _offset_text, timezone

_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
_WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split()


def _strftime(thing, format, fields):
    # What time.strftime() does not know is put in first.
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    out, at = [], 0
    while at < len(format):
        here = format[at:at + 2]
        if here == '%:' and format[at:at + 3] == '%:z':
            offset = thing.utcoffset() if hasattr(thing, 'utcoffset') else None
            out.append('' if offset is None else _offset_text(offset))
            at += 3
            continue
        if here == '%f':
            out.append(f'{getattr(thing, "microsecond", 0):06}')
        elif here == '%z':
            offset = thing.utcoffset() if hasattr(thing, 'utcoffset') else None
            out.append('' if offset is None else _offset_text(offset, ''))
        elif here == '%Z':
            name = thing.tzname() if hasattr(thing, 'tzname') else None
            out.append((name or '').replace('%', '%%'))
        elif here[:1] == '%':
            out.append(here)
        else:
            out.append(format[at])
            at += 1
            continue
        at += 2
    return _clock.strftime(''.join(out), fields)


def _digits(text, count):
    if len(text) != count or not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _read_date(text):
    # The forms of ISO 8601: year, month and day, or year, week and weekday.
    if text[4:5] == '-':
        parts = text.split('-')
    else:
        parts = [text[:4], *([text[4:7], text[7:]] if text[4:5] == 'W' else [text[4:6], text[6:]])]
    if parts[1][:1] == 'W':
        week = _digits(parts[1][1:], 2)
        return _iso_calendar_date(_digits(parts[0], 4), week, _digits(parts[2], 1) if parts[2:] and parts[2] else 1)
    year, month, day = parts
    return _digits(year, 4), _digits(month, 2), _digits(day, 2)


def _read_clock(text):
    # Hours, minutes, seconds and microseconds, with or without colons.
    body, point, fraction = text.replace(',', '.').partition('.')
    parts = body.split(':') if ':' in body else [body[i:i + 2] for i in range(0, len(body), 2)]
    if not 1 <= len(parts) <= 3 or point and (len(parts) < 3 or not fraction.isdigit()):
        raise ValueError
    fields = [_digits(part, 2) for part in parts]
    return (*fields, *[0] * (3 - len(fields)), int((fraction + '000000')[:6]) if point else 0)


def _read_time(text):
    # The clock's fields and the zone.
    zone = None
    if text.endswith('Z'):
        text, zone = text[:-1], UTC
    else:
        for sign in '+-':
            head, found, tail = text.partition(sign)
            if found:
                h, m, s, us = _read_clock(tail)
                offset = timedelta(hours=h, minutes=m, seconds=s, microseconds=us)
                text, zone = head, timezone(-offset if sign == '-' else offset)
                break
    return *_read_clock(text), zone


def _iso_time(hour, minute, second, microsecond, spec):
    if spec == 'auto':
        spec = 'microseconds' if microsecond else 'seconds'
    forms = {'hours': f'{hour:02}', 'minutes': f'{hour:02}:{minute:02}',
             'seconds': f'{hour:02}:{minute:02}:{second:02}',
             'milliseconds': f'{hour:02}:{minute:02}:{second:02}.{microsecond // 1000:03}',
             'microseconds': f'{hour:02}:{minute:02}:{second:02}.{microsecond:06}'}
    if spec not in forms:
        raise ValueError('Unknown timespec value')
    return forms[spec]


def _struct_time(text, format='%a %b %d %H:%M:%S %Y'):
    # What time.strptime() gives.
    from time import struct_time
    year, month, day, hour, minute, second, _, zone = _strptime(text, format)
    _check_date(year, month, day)
    ordinal = _ordinal(year, month, day)
    return struct_time((year, month, day, hour, minute, second, (ordinal - 1) % 7, ordinal - _ordinal(year, 1, 1) + 1,
                        -1))


def _strptime(text, format):
    import re
    for given, number in ((text, 1), (format, 2)):
        if not isinstance(given, str):
            raise TypeError(f'strptime() argument {number} must be str, not {type(given).__name__}')
    full_months = ('January February March April May June July August September October November '
                   'December').split()
    full_days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
    one_of = lambda names: '|'.join(names)
    patterns = {'Y': r'\d{4}', 'm': r'1[0-2]|0[1-9]|[1-9]', 'd': r'3[01]|[12]\d|0[1-9]|[1-9]| [1-9]',
                'H': r'2[0-3]|[01]\d|\d', 'I': r'1[0-2]|0[1-9]|[1-9]| [1-9]', 'M': r'[0-5]\d|\d',
                'S': r'6[01]|[0-5]\d|\d', 'f': r'\d{1,6}', 'y': r'\d\d',
                'j': r'36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]', 'b': one_of(_MONTHS),
                'B': one_of(full_months), 'a': one_of(_WEEKDAYS), 'A': one_of(full_days), 'p': 'am|pm',
                'z': r'[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|Z', 'Z': 'utc|gmt', 'w': '[0-6]'}
    whole = {'D': '%m/%d/%y', 'T': '%H:%M:%S', 'F': '%Y-%m-%d', 'R': '%H:%M', 'c': '%a %b %d %H:%M:%S %Y',
             'x': '%m/%d/%y', 'X': '%H:%M:%S'}
    expression, order, at = '', [], 0
    for code, shortcut in whole.items():
        if code in 'cxX':
            format = format.replace(f'%{code}', shortcut)
    while at < len(format):
        letter = format[at]
        at += 1
        if letter == '%':
            code = format[at:at + 1]
            at += 1
            if not code:
                raise ValueError(f"stray % in format '{format}'")
            if code == '%':
                expression += '%'
            elif code in patterns:
                if code in order:
                    raise re.PatternError(f'redefinition of group name {code!r}')
                order.append(code)
                expression += f'({patterns[code]})'
            else:
                raise ValueError(f"'{code}' is a bad directive in format '{format}'")
        elif letter.isspace():
            while format[at:at + 1].isspace():
                at += 1
            expression += r'\s+'
        else:
            expression += re.escape(letter)
    found = re.compile(expression, re.IGNORECASE).match(text)
    if found is None:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if found.end() != len(text):
        raise ValueError(f'unconverted data remains: {text[found.end():]}')
    given = dict(zip(order, found.groups()))
    number = lambda code, otherwise: int(given.get(code, otherwise))
    year = number('Y', 1900)
    if 'y' in given:
        year = number('y', 0)
        year += 1900 if year >= 69 else 2000
    month, day = number('m', 1), number('d', 1)
    for code, names in (('b', _MONTHS), ('B', full_months)):
        if code in given:
            month = [name.lower() for name in names].index(given[code].lower()) + 1
    if 'j' in given and 'm' not in given:
        _, month, day = _civil(_ordinal(year, 1, 1) + number('j', 1) - 1)
    hour = number('H', 0)
    if 'I' in given:
        hour = number('I', 12) % 12 + 12 * (given.get('p', 'am').lower() == 'pm')
    zone = None
    if 'z' in given:
        zone = UTC if given['z'].upper() == 'Z' else _read_time('00' + given['z'])[4]
    return year, month, day, hour, number('M', 0), number('S', 0), int(given.get('f', '0').ljust(6, '0')), zone
