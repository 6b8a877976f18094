# Time zones by name (Modules/_zoneinfo.c). Of each the rule that holds today is known, and since when; before that it is refused.

import functools
import weakref
from datetime import date, datetime, timedelta, tzinfo

from _source import unsupported
from _zoneinfo.zones import ZONES

_EPOCH = date(1970, 1, 1)
_LINES = [line.split() for line in ZONES.splitlines()]
known = {name: (rule, int(since)) for rule, since, *names in _LINES for name in names}


def _seconds(text):
    # [+-]hours[:minutes[:seconds]]
    parts = [int(part) for part in text.lstrip('+-').split(':')]
    total = sum(part * unit for part, unit in zip(parts, (3600, 60, 1)))
    return -total if text.startswith('-') else total


def _name_and_rest(text):
    # A name in front, in angles if it is not of letters only.
    if text.startswith('<'):
        name, _, rest = text[1:].partition('>')
        return name, rest
    length = next((at for at, letter in enumerate(text) if not letter.isalpha()), len(text))
    return text[:length], text[length:]


def _offset_and_rest(text):
    # Hours west of Greenwich, in front.
    length = next((at for at, letter in enumerate(text) if letter not in '+-:0123456789'), len(text))
    return -_seconds(text[:length]), text[length:]


def _moment(rule, year):
    # When in a year a rule has the clocks changed, in seconds since 1970 by the clock that is changed.
    day, _, time = rule.partition('/')
    if day.startswith('M'):
        month, week, weekday = map(int, day[1:].split('.'))
        first = date(year, month, 1)
        found = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (week - 1))
        while found.month != month:
            found -= timedelta(7)
    elif day.startswith('J'):
        # The 29th of February is never counted.
        found = date(2001, 1, 1) + timedelta(int(day[1:]) - 1)
        found = found.replace(year=year)
    else:
        found = date(year, 1, 1) + timedelta(int(day))
    return (found - _EPOCH).days * 86400 + (_seconds(time) if time else 7200)


class _Rule:
    def __init__(self, text):
        self.name, rest = _name_and_rest(text)
        self.offset, rest = _offset_and_rest(rest)
        self.summer = None
        if rest:
            self.summer, rest = _name_and_rest(rest)
            self.summer_offset = self.offset + 3600
            if not rest.startswith(','):
                self.summer_offset, rest = _offset_and_rest(rest)
            _, self.start, self.end = rest.split(',')

    def is_summer(self, seconds, year, from_utc, fold):
        # The period with the smaller offset ends with the repeated hour the first time, and before it the second time.
        start, end = _moment(self.start, year), _moment(self.end, year)
        more = self.summer_offset - self.offset
        if from_utc:
            start -= self.offset
            end -= self.summer_offset
        elif fold == (more >= 0):
            end -= more
        else:
            start += more
        if start < end:
            return start <= seconds < end
        return not end <= seconds < start

    def is_repeated(self, seconds, year):
        # Whether the clocks show the same a second time.
        more = self.summer_offset - self.offset
        if more > 0:
            begin = _moment(self.end, year) - self.summer_offset
        else:
            begin = _moment(self.start, year) - self.offset
        return begin <= seconds < begin + abs(more)


_rule = functools.cache(_Rule)


def _since_1970(moment):
    return (moment.toordinal() - _EPOCH.toordinal()) * 86400 + moment.hour * 3600 + moment.minute * 60 + moment.second


class ZoneInfo(tzinfo):
    """A time zone by its name in the time zone database."""

    __module__ = 'zoneinfo'
    __slots__ = ('_key', '_since', '_made_by', '_rules', '__weakref__')
    _cache = weakref.WeakValueDictionary()

    def __new__(cls, key):
        found = cls._cache.get(key)
        if found is None:
            found = cls._cache[key] = cls._made(key)
        return found

    def __init_subclass__(cls):
        cls._cache = weakref.WeakValueDictionary()

    @classmethod
    def _made(cls, key, made_by='__new__'):
        if not isinstance(key, str):
            raise TypeError(f'expected str, bytes or os.PathLike object, not {type(key).__name__}')
        if key not in known:
            from zoneinfo import ZoneInfoNotFoundError
            try:
                # Where else CPython looks.
                import tzdata
            except ImportError:
                raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
        self = super().__new__(cls)
        rule, since = known[key]
        self._key, self._since, self._rules = key, since or None, _rule(rule)
        self._made_by = made_by
        return self

    @classmethod
    def no_cache(cls, key):
        """One that no other call has got."""
        return cls._made(key, 'no_cache')

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forgets those that were made."""
        if only_keys is None:
            cls._cache.clear()
        else:
            for key in only_keys:
                cls._cache.pop(key, None)

    @classmethod
    def from_file(cls, file, key=None):
        """The zone that a file describes."""
        unsupported('zoneinfo.ZoneInfo.from_file')

    @property
    def key(self):
        """The zone's name."""
        return self._key

    def _part(self, moment, from_utc=False):
        # The offset in seconds, the name, and what of the offset is summer's.
        rule = self._rules
        seconds = _since_1970(moment)
        part = rule.offset, rule.name, 0
        if rule.summer is not None:
            # The year by the clocks there: what is asked by Greenwich's may be the day before or after.
            year = (moment + timedelta(seconds=rule.offset)).year if from_utc else moment.year
            if rule.is_summer(seconds, year, from_utc, moment.fold):
                part = rule.summer_offset, rule.summer, rule.summer_offset - rule.offset
        if self._since is not None and (seconds if from_utc else seconds - part[0]) < self._since:
            unsupported(f'the time zone {self._key} in {moment.year}, when it had another rule,')
        return part

    def _part_at(self, moment):
        if moment is None:
            # What does not depend on the time is known without it.
            rule = self._rules
            fixed = rule.summer is None and self._since is None
            return (rule.offset, rule.name, 0) if fixed else None
        return self._part(moment)

    def utcoffset(self, dt, /):
        """How far it is ahead of Greenwich."""
        part = self._part_at(dt)
        return None if part is None else timedelta(seconds=part[0])

    def dst(self, dt, /):
        """What of that is summer's."""
        part = self._part_at(dt)
        return None if part is None else timedelta(seconds=part[2])

    def tzname(self, dt, /):
        """What its time is called then."""
        part = self._part_at(dt)
        return None if part is None else part[1]

    def fromutc(self, dt, /):
        """The time there, of a time at Greenwich."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance' if dt is not None else
                            'fromutc() requires a datetime argument')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset, *_ = self._part(dt, True)
        there = dt + timedelta(seconds=offset)
        rule = self._rules
        repeated = rule.summer is not None and rule.is_repeated(_since_1970(dt), there.year)
        return there.replace(fold=1) if repeated else there

    def __repr__(self):
        return f'zoneinfo.ZoneInfo(key={self._key!r})'

    def __str__(self):
        return self._key

    def __reduce__(self):
        return type(self)._unpickle, (self._key, self._made_by == '__new__')

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)
