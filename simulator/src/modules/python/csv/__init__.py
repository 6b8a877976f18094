# Tables as text. Rows are read and written in _csv; here they become dictionaries.

import types

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
    """What guesses a dialect from a sample, elsewhere."""

    def __init__(self):
        from _source import unsupported
        unsupported('csv.Sniffer')
