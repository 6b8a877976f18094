# Lines of separated values, which CPython reads and writes in C (Modules/_csv.c).

__version__ = '1.0'
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_dialects = {}
_unset = object()
_limit = 128 * 1024


class Error(Exception):
    __module__ = '_csv'


_DEFAULTS = dict(delimiter=',', doublequote=True, escapechar=None, lineterminator='\r\n', quotechar='"',
                 quoting=QUOTE_MINIMAL, skipinitialspace=False, strict=False)


class Dialect:
    """How values are separated and quoted."""

    __module__ = '_csv'
    __slots__ = tuple(_DEFAULTS)
    __layout__ = (48, 'lineterminator type')

    def __new__(cls, dialect=None, /, **options):
        dialect = options.pop('dialect', dialect)
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if isinstance(dialect, Dialect) and not options:
            return dialect
        for name in options:
            if name not in _DEFAULTS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        self = object.__new__(cls)
        for name, default in _DEFAULTS.items():
            value = options[name] if name in options else getattr(dialect, name, default)
            object.__setattr__(self, name, _CHECKS[name](name, value))
        if 'quoting' not in options and self.quotechar is None and getattr(dialect, 'quoting', None) is None:
            object.__setattr__(self, 'quoting', QUOTE_NONE)
        self._check()
        return self

    def _check(self):
        if self.delimiter is None:
            raise TypeError('"delimiter" must be a 1-character string')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        for name in 'delimiter', 'escapechar', 'quotechar':
            value = getattr(self, name)
            if value is not None and value in '\r\n':
                raise ValueError(f'bad {name} value')
            if value is not None and value in self.lineterminator:
                raise ValueError(f'bad {name} or lineterminator value')
            if value == ' ' and name != 'delimiter' and self.skipinitialspace:
                raise ValueError(f'bad {name} value')
        for first, second in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar')):
            if getattr(self, first) == getattr(self, second) is not None:
                raise ValueError(f'bad {first} or {second} value')

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")

    def __setattr__(self, name, value):
        if name in _DEFAULTS:
            raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")
        raise AttributeError(f"'_csv.Dialect' object has no attribute '{name}' and no __dict__ for setting new attributes")


def _character(name, value):
    optional = name != 'delimiter'
    if value is None and optional:
        return None
    if not isinstance(value, str):
        allowed = 'string or None' if optional else 'string'
        raise TypeError(f'"{name}" must be {allowed}, not {type(value).__name__}')
    if optional and value == '':
        raise TypeError(f'"{name}" must be a 1-character string')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _flag(name, value):
    return bool(value)


def _text(name, value):
    if value is None:
        raise TypeError(f'{name} must be set')
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be a string')
    return value


def _manner(name, value):
    if type(value) is not int:
        raise TypeError(f'"{name}" must be an integer')
    if not QUOTE_MINIMAL <= value <= QUOTE_NOTNULL:
        raise TypeError('bad "quoting" value')
    return value


_CHECKS = dict(delimiter=_character, doublequote=_flag, escapechar=_character, lineterminator=_text,
               quotechar=_character, quoting=_manner, skipinitialspace=_flag, strict=_flag)


def _one_or_two(args):
    # PyArg_UnpackTuple, which is not told the function's name.
    if not args:
        raise TypeError(' expected at least 1 argument, got 0')
    if len(args) > 2:
        raise TypeError(f' expected at most 2 arguments, got {len(args)}')
    return args if len(args) == 2 else (*args, None)


def register_dialect(*args, **options):
    """Gives a dialect a name."""
    name, dialect = _one_or_two(args)
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = Dialect(dialect, **options)


def unregister_dialect(name):
    """Forgets a dialect's name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """The dialect of a name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    """All names."""
    return list(_dialects)


def field_size_limit(new_limit=_unset):
    """How long a value may be."""
    global _limit
    before = _limit
    if new_limit is not _unset:
        if not isinstance(new_limit, int):
            raise TypeError('limit must be an integer')
        _limit = new_limit
    return before


class _ReadOnly(property):
    def __set__(self, owner, value):
        raise AttributeError('readonly attribute')

    def __delete__(self, owner):
        raise AttributeError('readonly attribute')


class reader:
    __module__ = '_csv'
    __slots__ = ('_lines', '_dialect', '_line_num', '_row', '_value', '_state', '_number', '_was_quoted')
    __layout__ = (88, '_dialect _lines _row? type')

    dialect = _ReadOnly(lambda self: self._dialect)
    line_num = _ReadOnly(lambda self: self._line_num)

    def __init__(self, lines, dialect):
        self._lines, self._dialect, self._line_num, self._was_quoted = iter(lines), dialect, 0, False

    def __iter__(self):
        return self

    def __next__(self):
        self._row, self._value, self._state = [], [], _START_ROW
        self._number = False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._value or self._state is _QUOTED:
                    if self._dialect.strict:
                        raise Error('unexpected end of data') from None
                    self._end_value()
                    break
                raise
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self._line_num += 1
            for character in line:
                self._state = self._state(self, character)
            self._state = self._state(self, '')
            if self._state is _START_ROW:
                break
        row, self._row = self._row, None
        return row

    def _add(self, character):
        if len(self._value) >= _limit:
            raise Error(f'field larger than field limit ({_limit})')
        self._value.append(character)

    def _end_value(self, quoted=False):
        value, self._value = ''.join(self._value), []
        if not quoted:
            if self._dialect.quoting == QUOTE_NONNUMERIC and (self._number or value):
                value = float(value) if self._number else value
            elif value == '' and self._dialect.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and not self._was_quoted:
                value = None
            elif self._dialect.quoting == QUOTE_STRINGS and not self._was_quoted:
                value = float(value)
        self._row.append(value)
        self._number = self._was_quoted = False


# The function takes the name of the class, as in CPython.
_Reader = reader


# The states of a reader. Each takes a character ('' is the end of a line) and answers the next state.

def _START_ROW(reader, character):
    if character == '':
        return _START_ROW
    if character in '\r\n':
        return _END_ROW
    return _START_VALUE(reader, character)


def _START_VALUE(reader, character):
    dialect = reader.dialect
    if character in '\r\n':
        reader._end_value()
        return _START_ROW if character == '' else _END_ROW
    if character == dialect.quotechar and dialect.quoting != QUOTE_NONE:
        reader._was_quoted = True
        return _QUOTED
    if character == dialect.escapechar:
        reader._number = dialect.quoting == QUOTE_NONNUMERIC
        return _ESCAPED
    if character == ' ' and dialect.skipinitialspace:
        return _START_VALUE
    if character == dialect.delimiter:
        reader._end_value()
        return _START_VALUE
    if dialect.quoting == QUOTE_NONNUMERIC:
        reader._number = True
    reader._add(character)
    return _IN_VALUE


def _ESCAPED(reader, character):
    if character == '':
        reader._add('\n')
        return _IN_VALUE
    reader._add(character)
    return _AFTER_ESCAPED_END if character in '\r\n' else _IN_VALUE


def _AFTER_ESCAPED_END(reader, character):
    return _AFTER_ESCAPED_END if character == '' else _IN_VALUE(reader, character)


def _IN_VALUE(reader, character):
    dialect = reader.dialect
    if character in '\r\n':
        reader._end_value()
        return _START_ROW if character == '' else _END_ROW
    if character == dialect.escapechar:
        return _ESCAPED
    if character == dialect.delimiter:
        reader._end_value()
        return _START_VALUE
    reader._add(character)
    return _IN_VALUE


def _QUOTED(reader, character):
    dialect = reader.dialect
    if character == '':
        return _QUOTED
    if character == dialect.escapechar:
        return _ESCAPED_IN_QUOTES
    if character == dialect.quotechar and dialect.quoting != QUOTE_NONE:
        return _QUOTE_IN_QUOTES if dialect.doublequote else _IN_VALUE
    reader._add(character)
    return _QUOTED


def _ESCAPED_IN_QUOTES(reader, character):
    reader._add(character or '\n')
    return _QUOTED


def _QUOTE_IN_QUOTES(reader, character):
    # A second quote is a quote; anything else ends the quoted part.
    dialect = reader.dialect
    if character == dialect.quotechar and dialect.quoting != QUOTE_NONE:
        reader._add(character)
        return _QUOTED
    if character == dialect.delimiter:
        reader._end_value()
        return _START_VALUE
    if character in '\r\n':
        reader._end_value()
        return _START_ROW if character == '' else _END_ROW
    if dialect.strict:
        raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")
    reader._add(character)
    return _IN_VALUE


def _END_ROW(reader, character):
    if character == '':
        return _START_ROW
    if character in '\r\n':
        return _END_ROW
    raise Error('new-line character seen in unquoted field - do you need to open the file with newline=\'\'?')


def reader(*args, **options):
    """The rows of lines of text."""
    iterable, dialect = _one_or_two(args)
    return _Reader(iterable, Dialect(dialect, **options))


class writer:
    __module__ = '_csv'
    __slots__ = ('_write', '_dialect')
    __layout__ = (72, '_dialect _write type')

    dialect = _ReadOnly(lambda self: self._dialect)

    def __init__(self, write, dialect):
        self._write, self._dialect = write, dialect

    def writerow(self, row, /):
        """Writes the values of a row."""
        try:
            values = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        dialect = self._dialect
        line = dialect.delimiter.join([self._shown(value, len(values) == 1) for value in values])
        return self._write(line + dialect.lineterminator)

    def writerows(self, rows, /):
        """Writes rows."""
        for row in rows:
            self.writerow(row)

    def _shown(self, value, alone):
        dialect, quoting = self._dialect, self._dialect.quoting
        text = value if isinstance(value, str) else '' if value is None else str(value)
        number = isinstance(value, (int, float)) or _is_number(value)
        quoted = (quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not number
                  or quoting == QUOTE_STRINGS and isinstance(value, str)
                  or quoting == QUOTE_NOTNULL and value is not None)
        out = []
        special = {dialect.delimiter, dialect.escapechar, dialect.quotechar, '\r', '\n', *dialect.lineterminator}
        for character in text:
            if character in special:
                escape = quoting == QUOTE_NONE
                if not escape and character == dialect.quotechar:
                    if dialect.doublequote:
                        out.append(character)
                    else:
                        escape = True
                elif not escape and character == dialect.escapechar:
                    escape = True
                if not escape:
                    quoted = True
                elif dialect.escapechar is None:
                    raise Error('need to escape, but no escapechar set')
                else:
                    out.append(dialect.escapechar)
            out.append(character)
        if not text and dialect.delimiter == ' ' and dialect.skipinitialspace:
            if quoting == QUOTE_NONE or quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and value is None:
                raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
            quoted = True
        if not text and alone and not quoted:
            if quoting == QUOTE_NONE or quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and value is None:
                raise Error('single empty field record must be quoted')
            quoted = True
        if text.startswith(' ') and dialect.delimiter == ' ' and dialect.skipinitialspace:
            quoted = True
        quote = dialect.quotechar if quoted else ''
        return quote + ''.join(out) + quote


def _is_number(value):
    return hasattr(type(value), '__float__') or hasattr(type(value), '__index__')


_Writer = writer


def writer(*args, **options):
    """What writes rows to a stream."""
    fileobj, dialect = _one_or_two(args)
    write = getattr(fileobj, 'write', None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, Dialect(dialect, **options))
