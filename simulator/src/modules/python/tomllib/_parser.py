# Reads a document of TOML from its first character to its last. What may not be said again is known by keys from the
# outermost table on: those that a header or a dotted key has named, and those whose value stands in one piece.

import re
from datetime import date, datetime, time, timedelta, timezone

_BLANK = ' \t'
_BARE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_')
_CONTROLS = frozenset(map(chr, [*range(32), 127])) - {'\t'}
_SAID_BY = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}

_TIME = r'([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?'
_CLOCK = re.compile(_TIME, re.ASCII)
_DAY = re.compile(rf'(\d{{4}})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[Tt ]{_TIME}'
                  r'(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?', re.ASCII)
_DIGITS = r'\d(?:_?\d)*'
_NUMBER = re.compile(r'0x[\da-fA-F](?:_?[\da-fA-F])*|0b[01](?:_?[01])*|0o[0-7](?:_?[0-7])*'
                     rf'|[+-]?(?:0|[1-9](?:_?\d)*)(?P<rest>(?:\.{_DIGITS})?(?:[eE][+-]?{_DIGITS})?)', re.ASCII)
_NO_NUMBER = re.compile(r'[+-]?(?:inf|nan)')


class TOMLDecodeError(ValueError):
    """A text that is no TOML."""


def load(fp, /, *, parse_float=float):
    """What a file says that is open for bytes."""
    given = fp.read()
    try:
        text = given.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """What a text says, as dictionaries."""
    return _Document(s.replace('\r\n', '\n'), parse_float).read()


class _Said:
    # The keys that may not be said again.

    def __init__(self):
        self.named, self.whole, self.soon = set(), set(), set()

    def is_whole(self, key):
        return any(key[:length] in self.whole for length in range(1, len(key) + 1))

    def forget(self, key):
        for keys in (self.named, self.whole):
            keys -= {each for each in keys if each[:len(key)] == key}


def _table(within, key, through_lists=True):
    # The table of a key, which is made if it is not there; KeyError if something else is.
    for part in key:
        within = within.setdefault(part, {})
        if through_lists and isinstance(within, list):
            within = within[-1]
        if not isinstance(within, dict):
            raise KeyError(part)
    return within


class _Document:
    def __init__(self, text, parse_float):
        self.text, self.at, self.parse_float = text, 0, parse_float
        self.said, self.tables = _Said(), {}

    def fail(self, problem, at=None):
        at = self.at if at is None else at
        before = self.text[:at]
        line = before.count('\n') + 1
        place = f'line {line}, column {at - before.rfind(chr(10))}' if at < len(self.text) else 'end of document'
        return TOMLDecodeError(f'{problem} (at {place})')

    # Single characters.

    def follows(self, word):
        return self.text.startswith(word, self.at)

    def here(self):
        return self.text[self.at:self.at + 1]

    def pass_over(self, characters):
        while (each := self.here()) and each in characters:
            self.at += 1

    def take(self, word):
        found = self.follows(word)
        if found:
            self.at += len(word)
        return found

    def until(self, mark, unwanted, may_end=False):
        # What stands before a mark, whose place is the next one.
        end = self.text.find(mark, self.at)
        if end < 0:
            end = len(self.text)
            if not may_end:
                raise self.fail(f'Expected {mark!r}', end)
        part = self.text[self.at:end]
        for place, each in enumerate(part, self.at):
            if each in unwanted:
                raise self.fail(f'Found invalid character {each!r}', place)
        self.at = end
        return part

    def pass_remark(self):
        if self.take('#'):
            self.until('\n', _CONTROLS, may_end=True)

    # Lines.

    def read(self):
        header = ()
        while True:
            self.pass_over(_BLANK)
            first = self.here()
            if not first:
                break
            if first == '[':
                header = self.header()
                self.pass_over(_BLANK)
            elif first in _BARE or first in '"\'':
                self.setting(header)
                self.pass_over(_BLANK)
            elif first not in '#\n':
                raise self.fail('Invalid statement')
            self.pass_remark()
            if self.here() and not self.take('\n'):
                raise self.fail('Expected newline or end of document after a statement')
        return self.tables

    def header(self):
        said = self.said
        said.named |= said.soon
        said.soon.clear()
        is_list = self.text[self.at + 1:self.at + 2] == '['
        self.at += 1 + is_list
        self.pass_over(_BLANK)
        key = self.key()
        if is_list:
            if said.is_whole(key):
                raise self.fail(f'Cannot mutate immutable namespace {key}')
            said.forget(key)
        elif key in said.named or said.is_whole(key):
            raise self.fail(f'Cannot declare {key} twice')
        said.named.add(key)
        try:
            if is_list:
                rows = _table(self.tables, key[:-1]).setdefault(key[-1], [])
                if not isinstance(rows, list):
                    raise KeyError(key)
                rows.append({})
            else:
                _table(self.tables, key)
        except KeyError:
            raise self.fail('Cannot overwrite a value') from None
        close, what = (']]', 'an array') if is_list else (']', 'a table')
        if not self.take(close):
            raise self.fail(f'Expected {close!r} at the end of {what} declaration')
        return key

    def setting(self, header):
        said = self.said
        key, value = self.pair()
        for length in range(1, len(key)):
            part = header + key[:length]
            if part in said.named:
                raise self.fail(f'Cannot redefine namespace {part}')
            said.soon.add(part)
        key = header + key
        if said.is_whole(key[:-1]):
            raise self.fail(f'Cannot mutate immutable namespace {key[:-1]}')
        try:
            table = _table(self.tables, key[:-1])
            if key[-1] in table:
                raise KeyError(key)
        except KeyError:
            raise self.fail('Cannot overwrite a value') from None
        if isinstance(value, (dict, list)):
            said.whole.add(key)
        table[key[-1]] = value

    def pair(self):
        key = self.key()
        if not self.take('='):
            raise self.fail("Expected '=' after a key in a key/value pair")
        self.pass_over(_BLANK)
        return key, self.value()

    def key(self):
        parts = []
        while True:
            first = self.here()
            if first and first in _BARE:
                start = self.at
                self.pass_over(_BARE)
                parts.append(self.text[start:self.at])
            elif self.take("'"):
                parts.append(self.literal())
            elif self.take('"'):
                parts.append(self.basic('"'))
            else:
                raise self.fail('Invalid initial character for a key part')
            self.pass_over(_BLANK)
            if not self.take('.'):
                return tuple(parts)
            self.pass_over(_BLANK)

    # Values.

    def value(self):
        match self.here():
            case '"':
                if self.take('"""'):
                    self.take('\n')
                    return self.basic('"""') + self.quotes('"')
                self.at += 1
                return self.basic('"')
            case "'":
                if self.take("'''"):
                    self.take('\n')
                    inner = self.until("'''", _CONTROLS - {'\n'})
                    self.at += 3
                    return inner + self.quotes("'")
                self.at += 1
                return self.literal()
            case '[':
                return self.array()
            case '{':
                return self.inline()
        for word, value in ('true', True), ('false', False):
            if self.take(word):
                return value
        if found := _DAY.match(self.text, self.at):
            try:
                value = _moment(*found.groups())
            except ValueError as problem:
                raise self.fail('Invalid date or datetime') from problem
        elif found := _CLOCK.match(self.text, self.at):
            value = _clock(*found.groups())
        elif found := _NUMBER.match(self.text, self.at):
            value = self.number(found[0]) if found['rest'] else int(found[0], 0)
        elif found := _NO_NUMBER.match(self.text, self.at):
            value = self.number(found[0])
        else:
            raise self.fail('Invalid value')
        self.at = found.end()
        return value

    def number(self, text):
        value = self.parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return value

    def literal(self):
        inner = self.until("'", _CONTROLS)
        self.at += 1
        return inner

    def quotes(self, quote):
        # Two more may stand before the three at the end.
        return quote * sum([self.take(quote), self.take(quote)])

    def basic(self, end):
        several = len(end) > 1
        unwanted = _CONTROLS - {'\n'} if several else _CONTROLS
        found = []
        while not self.take(end):
            each = self.here()
            if not each:
                raise self.fail('Unterminated string')
            if each in unwanted:
                raise self.fail(f'Illegal character {each!r}')
            self.at += 1
            found.append(self.escaped(several) if each == '\\' else each)
        return ''.join(found)

    def escaped(self, several):
        what = self.here()
        self.at += 1
        if what and what in 'uU':
            length = 4 if what == 'u' else 8
            digits = self.text[self.at:self.at + length]
            if not re.fullmatch(f'[0-9a-fA-F]{{{length}}}', digits):
                raise self.fail('Invalid hex value')
            self.at += length
            number = int(digits, 16)
            if number > 0x10ffff or 0xd800 <= number < 0xe000:
                raise self.fail('Escaped character is not a Unicode scalar value')
            return chr(number)
        if several and what and what in ' \t\n':
            if what != '\n':
                self.pass_over(_BLANK)
                if not self.here():
                    return ''
                if not self.take('\n'):
                    raise self.fail("Unescaped '\\' in a string")
            self.pass_over(_BLANK + '\n')
            return ''
        if what not in _SAID_BY:
            raise self.fail("Unescaped '\\' in a string", min(self.at, len(self.text)))
        return _SAID_BY[what]

    def pass_lines(self):
        while True:
            before = self.at
            self.pass_over(_BLANK + '\n')
            self.pass_remark()
            if self.at == before:
                return

    def array(self):
        self.at += 1
        items = []
        while True:
            self.pass_lines()
            if self.take(']'):
                return items
            items.append(self.value())
            self.pass_lines()
            if not self.take(','):
                if self.take(']'):
                    return items
                raise self.fail('Unclosed array')

    def inline(self):
        self.at += 1
        table, said = {}, _Said()
        self.pass_over(_BLANK)
        if self.take('}'):
            return table
        while True:
            key, value = self.pair()
            if said.is_whole(key):
                raise self.fail(f'Cannot mutate immutable namespace {key}')
            try:
                inner = _table(table, key[:-1], through_lists=False)
            except KeyError:
                raise self.fail('Cannot overwrite a value') from None
            if key[-1] in inner:
                raise self.fail(f'Duplicate inline table key {key[-1]!r}')
            inner[key[-1]] = value
            self.pass_over(_BLANK)
            if self.take('}'):
                return table
            if not self.take(','):
                raise self.fail('Unclosed inline table')
            if isinstance(value, (dict, list)):
                said.whole.add(key)
            self.pass_over(_BLANK)


def _clock(hour, minute, second, fraction, zone=None):
    return time(int(hour), int(minute), int(second), int((fraction or '').ljust(6, '0')), zone)


def _moment(year, month, day, hour, minute, second, fraction, utc, sign, hours, minutes):
    that_day = date(int(year), int(month), int(day))
    if hour is None:
        return that_day
    zone = timezone.utc if utc else None
    if sign:
        ahead = timedelta(hours=int(hours), minutes=int(minutes))
        zone = timezone(ahead if sign == '+' else -ahead)
    return datetime.combine(that_day, _clock(hour, minute, second, fraction, zone))
