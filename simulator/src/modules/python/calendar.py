# Months and years as lists of days and as text.

import datetime
from enum import IntEnum, global_enum
from itertools import chain

__all__ = ['IllegalMonthError', 'IllegalWeekdayError', 'setfirstweekday', 'firstweekday', 'isleap', 'leapdays',
           'weekday', 'monthrange', 'monthcalendar', 'prmonth', 'month', 'prcal', 'calendar', 'timegm', 'month_name',
           'month_abbr', 'day_name', 'day_abbr', 'Calendar', 'TextCalendar', 'HTMLCalendar', 'LocaleTextCalendar',
           'LocaleHTMLCalendar', 'weekheader', 'Day', 'Month', 'JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE',
           'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER', 'MONDAY', 'TUESDAY', 'WEDNESDAY',
           'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

error = ValueError


class IllegalMonthError(ValueError, IndexError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f'bad month number {self.month!r}; must be 1-12'


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f'bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)'


mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


@global_enum
class Month(IntEnum):
    JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE = range(1, 7)
    JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER = range(7, 13)


@global_enum
class Day(IntEnum):
    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


class _Names:
    # Names in the form of a directive of strftime(), one for each of some days.

    def __init__(self, form, first, count, step):
        days = [first + datetime.timedelta(number * step) for number in range(count)]
        self.form, self._days = form, days

    def __getitem__(self, place):
        if isinstance(place, slice):
            return [self._name(day) for day in self._days[place]]
        return self._name(self._days[place])

    def _name(self, day):
        return '' if day is None else day.strftime(self.form)

    def __len__(self):
        return len(self._days)


class _MonthNames(_Names):
    # A month's number is its place; the first place is empty.

    def __init__(self, form):
        self.form = form
        self._days = [None] + [datetime.date(2001, number, 1) for number in range(1, 13)]


# A Monday, and the days behind it.
day_name, day_abbr = (_Names(form, datetime.date(2001, 1, 1), 7, 1) for form in ('%A', '%a'))
month_name, month_abbr = map(_MonthNames, ('%B', '%b'))


def isleap(year):
    """Whether the year has a 29th of February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """How many leap years there are from one year to before another."""
    before = lambda year: (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400
    return before(y2) - before(y1)


def weekday(year, month, day):
    """The day of the week. The calendar repeats itself, so that years before 1 have one too."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400
    return Day(datetime.date(year, month, day).weekday())


def _length(year, month):
    if month == 2:
        return 29 if isleap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def monthrange(year, month):
    """The day of the week of the month's first day, and how many days it has."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _length(year, month)


def _moved(year, month, by):
    months = year * 12 + month - 1 + by
    return months // 12, months % 12 + 1


class Calendar:
    """Months as whole weeks, which begin with a chosen day."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    firstweekday = property(lambda self: self._firstweekday % 7, lambda self, value: setattr(self, '_firstweekday', value))

    def getfirstweekday(self):
        return self.firstweekday

    def setfirstweekday(self, firstweekday):
        self.firstweekday = firstweekday

    def iterweekdays(self):
        """The days of a week."""
        for place in range(7):
            yield (self.firstweekday + place) % 7

    def itermonthdays3(self, year, month):
        """Year, month and day of all days of the weeks that the month has a part of."""
        first, length = monthrange(year, month)
        lead = (first - self.firstweekday) % 7
        before, after = _moved(year, month, -1), _moved(year, month, 1)
        end = _length(*before)
        for day in range(end - lead + 1, end + 1):
            yield *before, day
        for day in range(1, length + 1):
            yield year, month, day
        for day in range(1, -(lead + length) % 7 + 1):
            yield *after, day

    def itermonthdates(self, year, month):
        """The same as dates."""
        for fields in self.itermonthdays3(year, month):
            yield datetime.date(*fields)

    def itermonthdays(self, year, month):
        """The days' numbers; 0 for those of other months."""
        for _, its_month, day in self.itermonthdays3(year, month):
            yield day if its_month == month else 0

    def itermonthdays2(self, year, month):
        """The numbers with the days of the week."""
        for place, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, place % 7

    def itermonthdays4(self, year, month):
        """Year, month, day and day of the week."""
        for place, fields in enumerate(self.itermonthdays3(year, month), self.firstweekday):
            yield *fields, place % 7

    def monthdatescalendar(self, year, month):
        return _weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        return _weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        return _weeks(self.itermonthdays(year, month))

    def yeardatescalendar(self, year, width=3):
        return self._year(self.monthdatescalendar, year, width)

    def yeardays2calendar(self, year, width=3):
        return self._year(self.monthdays2calendar, year, width)

    def yeardayscalendar(self, year, width=3):
        return self._year(self.monthdayscalendar, year, width)

    def _year(self, weeks_of, year, width):
        # Rows of months.
        months = [weeks_of(year, month) for month in Month]
        return [months[at:at + width] for at in range(0, 12, width)]


def _weeks(days):
    days = list(days)
    return [days[at:at + 7] for at in range(0, len(days), 7)]


class TextCalendar(Calendar):
    """Months and years as text."""

    def prweek(self, theweek, width):
        print(self.formatweek(theweek, width), end='')

    def formatday(self, day, weekday, width):
        return ('' if day == 0 else f'{day:2}').center(width)

    def formatweek(self, theweek, width):
        return ' '.join(self.formatday(day, weekday, width) for day, weekday in theweek)

    def formatweekday(self, day, width):
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        return ' '.join(self.formatweekday(day, width) for day in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        name = month_name[themonth]
        return (f'{name} {theyear!r}' if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        print(self.formatmonth(theyear, themonth, w, l), end='')

    def formatmonth(self, theyear, themonth, w=0, l=0):
        width, end = max(2, w), '\n' * max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (width + 1) - 1), self.formatweekheader(width)]
        lines += [self.formatweek(week, width) for week in self.monthdays2calendar(theyear, themonth)]
        return ''.join(line.rstrip() + end for line in lines)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year of so many months side by side."""
        width, end, gap = max(2, w), '\n' * max(1, l), max(2, c)
        across = 7 * (width + 1) - 1
        beside = lambda texts: formatstring(texts, across, gap).rstrip() + end
        pieces = [repr(theyear).center(across * m + gap * (m - 1)).rstrip() + end]
        for row, months in enumerate(self.yeardays2calendar(theyear, m)):
            numbers = range(m * row + 1, min(m * (row + 1) + 1, 13))
            pieces.append(end)
            pieces.append(beside(self.formatmonthname(theyear, number, across, False) for number in numbers))
            pieces.append(beside(self.formatweekheader(width) for _ in numbers))
            for place in range(max(map(len, months))):
                weeks = (month[place] if place < len(month) else None for month in months)
                pieces.append(beside('' if week is None else self.formatweek(week, width) for week in weeks))
        return ''.join(pieces)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        print(self.formatyear(theyear, w, l, c, m), end='')


class HTMLCalendar(Calendar):
    """Months and years as tables of HTML."""

    cssclasses = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
    cssclasses_weekday_head = cssclasses
    cssclass_noday = 'noday'
    cssclass_month_head = cssclass_month = 'month'
    cssclass_year_head = cssclass_year = 'year'

    def formatday(self, day, weekday):
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

    def formatweek(self, theweek):
        return _row(self.formatday(day, weekday) for day, weekday in theweek)

    def formatweekday(self, day):
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        return _row(map(self.formatweekday, self.iterweekdays()))

    def formatmonthname(self, theyear, themonth, withyear=True):
        name = f'{month_name[themonth]} {theyear}' if withyear else f'{month_name[themonth]}'
        return _row([f'<th colspan="7" class="{self.cssclass_month_head}">{name}</th>'])

    def formatmonth(self, theyear, themonth, withyear=True):
        rows = [self.formatmonthname(theyear, themonth, withyear), self.formatweekheader()]
        rows += map(self.formatweek, self.monthdays2calendar(theyear, themonth))
        return '\n'.join([_opening(self.cssclass_month), *rows, '</table>', ''])

    def formatyear(self, theyear, width=3):
        """A year of so many months side by side."""
        width = max(1, width)
        head = _row([f'<th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th>'])
        pieces = [_opening(self.cssclass_year), '\n', head]
        for first in range(JANUARY, JANUARY + 12, width):
            numbers = range(first, min(first + width, 13))
            pieces.append(_row(f'<td>{self.formatmonth(theyear, number, False)}</td>' for number in numbers))
        return ''.join([*pieces, '</table>'])

    def formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None):
        """A page of its own with the year, as bytes."""
        if encoding is None:
            encoding = 'utf-8'
        kind = '"-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"'
        lines = [f'<?xml version="1.0" encoding="{encoding}"?>', f'<!DOCTYPE html PUBLIC {kind}>', '<html>', '<head>',
                 f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />']
        if css is not None:
            lines.append(f'<link rel="stylesheet" type="text/css" href="{css}" />')
        lines += [f'<title>Calendar for {theyear}</title>', '</head>', '<body>']
        lines += [f'{self.formatyear(theyear, width)}</body>', '</html>', '']
        return '\n'.join(lines).encode(encoding, 'xmlcharrefreplace')


def _opening(cssclass):
    return f'<table border="0" cellpadding="0" cellspacing="0" class="{cssclass}">'


def _row(cells):
    return f'<tr>{"".join(cells)}</tr>'


_COLUMN_WIDTH, _SPACING = 7 * 3 - 1, 6


def formatstring(cols, colwidth=_COLUMN_WIDTH, spacing=_SPACING):
    """Texts in columns beside each other."""
    return (' ' * spacing).join(text.center(colwidth) for text in cols)


def format(cols, colwidth=_COLUMN_WIDTH, spacing=_SPACING):
    """The same, printed."""
    print(formatstring(cols, colwidth, spacing))


class _Local:
    # Names in the language of a locale, which is C unless a program has another one.
    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = locale or 'C'

    def _check(self):
        import locale
        before = locale.setlocale(locale.LC_TIME)
        locale.setlocale(locale.LC_TIME, self.locale)
        locale.setlocale(locale.LC_TIME, before)

    def formatweekday(self, day, *width):
        """A day's name."""
        self._check()
        return super().formatweekday(day, *width)

    def formatmonthname(self, theyear, themonth, *more, **named):
        """A month's name, with the year if that is wanted."""
        self._check()
        return super().formatmonthname(theyear, themonth, *more, **named)


class LocaleTextCalendar(_Local, TextCalendar):
    """A calendar as text in the language of a locale."""


class LocaleHTMLCalendar(_Local, HTMLCalendar):
    """A calendar as HTML in the language of a locale."""


def __getattr__(name):
    if name in ('January', 'February'):
        import warnings
        warnings.warn(f"The '{name}' attribute is deprecated, use '{name.upper()}' instead", DeprecationWarning, stacklevel=2)
        return Month[name.upper()]
    raise AttributeError(f"module '{__name__}' has no attribute '{name}'")


c = TextCalendar()
firstweekday = c.getfirstweekday


def setfirstweekday(firstweekday):
    """Has the module's own functions begin weeks with that day."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


monthcalendar, prweek, week, weekheader = c.monthdayscalendar, c.prweek, c.formatweek, c.formatweekheader
prmonth, month, calendar, prcal = c.prmonth, c.formatmonth, c.formatyear, c.pryear

EPOCH = 1970
_EPOCH_ORD = datetime.date(EPOCH, 1, 1).toordinal()


def timegm(tuple):
    """The seconds since 1970 of a moment in universal time."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - _EPOCH_ORD + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
