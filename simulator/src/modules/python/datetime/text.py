# Dates and times as texts, and those of ISO 8601 as dates and times.

import time as _clock

from datetime.calendar import _iso_calendar_date
from datetime.durations import timedelta
from datetime.zones import UTC, _kind, _offset_text, timezone

_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
_WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split()


def _strftime(thing, format, fields):
    # What time.strftime() does not know is put in first.
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {_kind(format)}')
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
    # Hours, minutes, seconds and microseconds, with or without colons; of CPython's reader with what it lets pass.
    fields, at, separated = [0, 0, 0], 0, True
    for place in range(3):
        fields[place] = _digits(text[at:at + 2], 2)
        sign, at = text[at + 2:at + 3], at + 3
        if place == 0:
            separated = sign == ':'
        if at >= len(text):
            if sign:
                raise ValueError
            return *fields, 0
        if separated and sign == ':':
            if place == 2:
                raise ValueError
        elif sign in '.,':
            break
        elif not separated:
            at -= 1
        else:
            raise ValueError
    fraction = text[at:]
    if not (fraction.isascii() and fraction.isdigit()):
        raise ValueError
    return *fields, int((fraction + '000000')[:6])


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
    if not isinstance(spec, str):
        raise TypeError(f'isoformat() argument 1 must be str, not {_kind(spec)}')
    if spec == 'auto':
        spec = 'microseconds' if microsecond else 'seconds'
    forms = {'hours': f'{hour:02}', 'minutes': f'{hour:02}:{minute:02}',
             'seconds': f'{hour:02}:{minute:02}:{second:02}',
             'milliseconds': f'{hour:02}:{minute:02}:{second:02}.{microsecond // 1000:03}',
             'microseconds': f'{hour:02}:{minute:02}:{second:02}.{microsecond:06}'}
    if spec not in forms:
        raise ValueError('Unknown timespec value')
    return forms[spec]
