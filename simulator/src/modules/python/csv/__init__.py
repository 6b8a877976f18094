# Tables as text. Rows are read and written in _csv; here they become dictionaries.

import itertools
import re
import types
from collections import Counter

from _csv import (
    Error, QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS, __version__,
    field_size_limit, get_dialect, list_dialects, reader, register_dialect, unregister_dialect, writer)
from _csv import Dialect as _Dialect

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error',
           'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect',
           'list_dialects', 'Sniffer', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']


class Dialect:
    """A dialect in the form of a class: its attributes say how values are separated and quoted."""

    _name, _valid = '', False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        self._valid = type(self) is not Dialect
        try:
            _Dialect(self)
        except TypeError as problem:
            raise Error(str(problem)) from None


class excel(Dialect):
    """As spreadsheets write them."""

    delimiter, quotechar, lineterminator = ',', '"', '\r\n'
    doublequote, skipinitialspace, quoting = True, False, QUOTE_MINIMAL


class excel_tab(excel):
    """The same with tabs."""

    delimiter = '\t'


class unix_dialect(excel):
    """Everything quoted, and lines that end as lines do there."""

    lineterminator, quoting = '\n', QUOTE_ALL


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)


class DictReader:
    """Rows as dictionaries; the first row names the fields unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames, self.restkey, self.restval = fieldnames, restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect, self.line_num = dialect, 0

    def __iter__(self):
        return self

    def _names(self):
        # Read when they are first asked for.
        if (names := self._fieldnames) is None:
            names = self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return names

    fieldnames = property(_names, lambda self, value: setattr(self, '_fieldnames', value))

    def __next__(self):
        names = self.fieldnames if self.line_num == 0 else self._fieldnames
        values = next(row for row in self.reader if row) if names is not None else next(self.reader)
        self.line_num = self.reader.line_num
        row = dict(zip(names, values))
        if len(values) > len(names):
            row[self.restkey] = values[len(names):]
        for name in names[len(values):]:
            row[name] = self.restval
        return row

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    """Writes dictionaries as rows of the named fields."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        action = extrasaction.lower()
        if action not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames, self.restval, self.extrasaction = fieldnames, restval, action
        self.writer = writer(f, dialect, *args, **kwds)

    def _values(self, rowdict):
        if self.extrasaction == 'raise' and (unknown := rowdict.keys() - self.fieldnames):
            raise ValueError('dict contains fields not in fieldnames: ' + ', '.join(map(repr, unknown)))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writeheader(self):
        """Writes the names."""
        return self.writerow({name: name for name in self.fieldnames})

    def writerow(self, rowdict):
        """Writes a dictionary's values."""
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        """Writes the values of several."""
        return self.writer.writerows(map(self._values, rowdicts))

    __class_getitem__ = classmethod(types.GenericAlias)


class Sniffer:
    """Guesses from a sample how values are separated and quoted, and whether the first row names the columns."""

    def __init__(self):
        # Where several characters would do, the first of these is meant.
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """The dialect of a sample, as a class."""
        quote, doubled, separator, spaced = _beside_quotes(sample, delimiters) or (None, False, '', False)
        if not separator:
            separator, spaced = self._by_counts(sample, delimiters)
        if not separator:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name, lineterminator, quoting = 'sniffed', '\r\n', QUOTE_MINIMAL
            doublequote, skipinitialspace = doubled, spaced
            delimiter, quotechar = separator, quote or '"'

        return dialect

    def _by_counts(self, sample, allowed):
        # A separator stands in nearly all lines equally often.
        lines = [line for line in sample.split('\n') if line]
        steady = {}
        for character in map(chr, range(127)):
            if allowed is not None and character not in allowed:
                continue
            counts = [line.count(character) for line in lines]
            usual = max(set(counts), key=counts.count, default=0)
            agreeing = 2 * counts.count(usual) - len(counts)
            if usual and agreeing > 0:
                steady[character] = usual, agreeing
        # Strictly first, then with a line in ten or so that differs.
        for percent in range(100, 89, -1):
            fitting = [character for character in steady if steady[character][1] / len(lines) >= percent / 100]
            if fitting:
                break
        else:
            return '', False
        if len(fitting) > 1:
            best = max(fitting, key=lambda character: (steady[character], character))
            fitting = [character for character in self.preferred if character in fitting] or [best]
        separator = fitting[0]
        first = lines[0]
        return separator, first.count(separator) == first.count(separator + ' ')

    def has_header(self, sample):
        """Whether the first row looks unlike those below it."""
        rows = reader(sample.splitlines(), self.sniff(sample))
        head = next(rows)
        kinds = [_UNKNOWN] * len(head)
        for row in itertools.islice(rows, 21):
            if len(row) == len(head):
                kinds = [_agreed(kind, value) for kind, value in zip(kinds, row)]
        votes = 0
        for kind, name in zip(kinds, head):
            if kind is _UNKNOWN:
                votes += 1
            elif kind is not None:
                votes += 1 if _kind(name) != kind and (kind != 'number' or not _is_number(name)) else -1
        return votes > 0


_UNKNOWN = object()


def _is_number(text):
    try:
        complex(text)
    except ValueError:
        return False
    return True


def _kind(value):
    # Numbers are alike, and so are texts of one length.
    return 'number' if _is_number(value) else len(value)


def _agreed(kind, value):
    # What a column's values are; None once they differ.
    found = _kind(value)
    return found if kind is _UNKNOWN or kind == found else None


def _beside_quotes(sample, allowed):
    # The quote, and what stands between it and its neighbours: `,"...",` or the like.
    places = r'(?:(?P<before>[^\w\n"\']) ?|^)(?P<quote>["\']).*?(?P=quote)(?:(?P<after>[^\w\n"\'])(?P<space> ?)|$)'
    found = [match for match in re.finditer(places, sample, re.DOTALL | re.MULTILINE)
             if match['before'] or match['after'] or (match.start() == 0 or sample[match.start() - 1] == '\n')]
    if not found:
        return None
    quotes = Counter(match['quote'] for match in found)
    quote = max(quotes, key=quotes.get)
    beside = Counter()
    spaces = 0
    for match in found:
        for side in ('before', 'after'):
            separator = match[side]
            if separator and (allowed is None or separator in allowed):
                beside[separator] += 1
                spaces += side == 'after' and bool(match['space'])
    separator = max(beside, key=beside.get) if beside else ''
    between = re.escape(separator)
    doubled = bool(separator) and re.search(
        rf'(?:{between}|^)\W*{quote}[^{between}\n]*{quote}[^{between}\n]*{quote}\W*(?:{between}|$)', sample, re.MULTILINE)
    return quote, bool(doubled), separator, bool(spaces) and spaces >= beside[separator] // 2
