# A program as its tokens, comments and line ends among them.

import collections
import re
from builtins import open as _builtin_open
from codecs import BOM_UTF8, lookup
from token import (
    COMMENT, DEDENT, ENCODING, ENDMARKER, EXACT_TOKEN_TYPES, FSTRING_END, FSTRING_MIDDLE, FSTRING_START, INDENT, NAME,
    NEWLINE, NL, NUMBER, OP, STRING, tok_name)

cookie_re = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
blank_re = re.compile(br'^[ \t\f]*(?:[#\r\n]|$)', re.ASCII)

_NUMBER = re.compile(
    r'0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+'
    r'|(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*|\d(?:_?\d)*(?=[eE][-+]?\d))(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?'
    r'|\d(?:_?\d)*[jJ]?')
_NAME = re.compile(r'[^\W\d]\w*')
_STRING = re.compile(r'([rRbBuUfF]{0,2})(\'\'\'|"""|\'|")')
_SPACE = re.compile(r'[ \t\f]*')
_SIGNS = sorted(EXACT_TOKEN_TYPES, key=len, reverse=True)


class TokenInfo(collections.namedtuple('TokenInfo', 'type string start end line')):
    """A token: its kind and text, where it begins and ends, and its line."""

    def __repr__(self):
        return 'TokenInfo(type=%d (%s), string=%r, start=%r, end=%r, line=%r)' % (
            self.type, tok_name[self.type], *self[1:])

    @property
    def exact_type(self):
        """The kind; of a sign, which sign it is."""
        return EXACT_TOKEN_TYPES.get(self.string, self.type) if self.type == OP else self.type


class TokenError(Exception):
    """A program can't be taken apart."""


class _FString:
    """A formatted string that is being read."""

    def __init__(self, quote, raw):
        self.quote, self.raw = quote, raw
        # The brackets open where each field began, and whether it has come to its format.
        self.fields = []
        self.formats = []


class _Tokens:
    """Takes a text apart, as the tokenizer of the compiler does."""

    def __init__(self, lines):
        self.lines = lines
        self.row, self.column = 1, 0
        self.indents, self.brackets, self.strings = [0], [], []
        self.continued = False

    def line(self, row=None):
        row = self.row if row is None else row
        return self.lines[row - 1] if row <= len(self.lines) else ''

    def error(self, message, row, column):
        raise TokenError(message, (row, column))

    def token(self, kind, end, end_row=None):
        start = self.row, self.column
        end_row = self.row if end_row is None else end_row
        lines = self.lines[self.row - 1:end_row]
        whole = ''.join(lines)
        if len(lines) == 1:
            text = whole[self.column:end]
        else:
            text = whole[self.column:len(whole) - len(lines[-1]) + end]
        self.row, self.column = end_row, end
        return TokenInfo(kind, text, start, (end_row, end), whole)

    def all(self):
        while self.row <= len(self.lines):
            if self.strings and self.in_text():
                yield from self.middle()
                continue
            if self.column == 0 and not self.brackets and not self.continued and not self.strings:
                ended = yield from self.begin_line()
                if ended:
                    continue
            yield from self.next()
        last = self.lines[-1] if self.lines else ''
        if self.strings:
            self.error('unterminated triple-quoted f-string literal (detected at line %d)' % len(self.lines), 1, 1)
        if self.brackets or self.continued:
            at = len(last.rstrip('\n')) + 1 if self.continued and last.strip() != '\\' else 0
            self.error('unexpected EOF in multi-line statement', len(self.lines), at)
        for _ in self.indents[1:]:
            yield TokenInfo(DEDENT, '', (self.row, 0), (self.row, 0), '')
        yield TokenInfo(ENDMARKER, '', (self.row, 0), (self.row, 0), '')

    def end_line(self, kind):
        line = self.line()
        at = self.column
        text = line[at:] if line.endswith('\n') else ''
        made = TokenInfo(kind, text, (self.row, at), (self.row, at + 1), line)
        self.row, self.column = self.row + 1, 0
        return made

    def begin_line(self):
        """Indents and dedents; whether the line holds nothing else."""
        line = self.line()
        end = _SPACE.match(line).end()
        rest = line[end:].rstrip('\r\n')
        if not rest or rest[0] == '#':
            self.column = end
            if rest:
                yield self.token(COMMENT, end + len(rest))
            yield self.end_line(NL)
            return True
        width = 0
        for sign in line[:end]:
            width = 0 if sign == '\f' else width // 8 * 8 + 8 if sign == '\t' else width + 1
        if width > self.indents[-1]:
            self.indents.append(width)
            yield self.token(INDENT, end)
        self.column = end
        while width < self.indents[-1]:
            if width not in self.indents:
                raise IndentationError('unindent does not match any outer indentation level',
                                       ('<string>', self.row, end + 2, line.rstrip('\n'), None, None))
            self.indents.pop()
            yield TokenInfo(DEDENT, '', (self.row, end), (self.row, end), line)
        return False

    def next(self):
        line = self.line()
        self.column = at = _SPACE.match(line, self.column).end()
        self.continued = False
        rest = line[at:]
        if not rest or rest[0] in '\r\n':
            yield self.end_line(NL if self.brackets or self.strings else NEWLINE)
        elif rest[0] == '#':
            yield self.token(COMMENT, at + len(rest.rstrip('\r\n')))
        elif rest[0] == '\\' and not rest[1:].strip('\r\n'):
            self.row, self.column, self.continued = self.row + 1, 0, True
        elif found := _STRING.match(line, at):
            yield self.string(found)
        elif found := _NAME.match(line, at):
            yield self.token(NAME, found.end())
        elif (rest[0].isdigit() or rest[0] == '.' and rest[1:2].isdigit()) and (found := _NUMBER.match(line, at)):
            yield self.token(NUMBER, found.end())
        else:
            yield self.sign(next((sign for sign in _SIGNS if line.startswith(sign, at)), rest[0]))

    def sign(self, sign):
        if self.strings and self.strings[-1].fields:
            string = self.strings[-1]
            is_outside = len(self.brackets) == string.fields[-1]
            if is_outside and sign[0] in ':!' and sign != '!=':
                sign = sign[0]
                string.formats[-1] |= sign == ':'
            elif is_outside and sign[0] == '}':
                string.fields.pop()
                string.formats.pop()
        at = self.column
        if sign in '([{':
            self.brackets.append(sign)
        elif sign in ')]}' and self.brackets:
            # Whether they belong together is the parser's business.
            self.brackets.pop()
        return self.token(OP, at + len(sign))

    def string(self, found):
        prefix, quote = found.groups()
        begin = found.end()
        if 'f' in prefix.lower():
            self.strings.append(_FString(quote, 'r' in prefix.lower()))
            return self.token(FSTRING_START, begin)
        row, at = self.row, begin
        while True:
            line = self.line(row)
            while at < len(line):
                if line[at] == '\\':
                    at += 2
                elif line.startswith(quote, at):
                    return self.token(STRING, at + len(quote), row)
                elif line[at] == '\n' and len(quote) == 1:
                    break
                else:
                    at += 1
            is_continued = line.endswith('\\\n')
            if row >= len(self.lines) or len(quote) == 1 and not is_continued:
                message = f'unterminated string literal (detected at line {row})'
                self.error('EOF in multi-line string' if len(quote) == 3 else message, self.row, self.column + 1)
            row, at = row + 1, 0

    def in_text(self):
        """Whether the text of a formatted string goes on here, and no field."""
        string = self.strings[-1]
        return not string.fields or string.formats[-1] and len(self.brackets) == string.fields[-1]

    def middle(self):
        """Text up to the next field or the end."""
        string = self.strings[-1]
        in_format = bool(string.fields)
        row, at = self.row, self.column
        begin = self.row, self.column
        while True:
            line = self.line(row)
            if at >= len(line):
                if row >= len(self.lines):
                    self.error('unterminated triple-quoted f-string literal (detected at line %d)' % row, *begin)
                row, at = row + 1, 0
                continue
            here = line[at]
            if line.startswith(string.quote, at):
                if (row, at) != begin:
                    yield self.token(FSTRING_MIDDLE, at, row)
                self.row, self.column = row, at
                self.strings.pop()
                yield self.token(FSTRING_END, at + len(string.quote))
                return
            if here == '\n' and len(string.quote) == 1:
                self.error('unterminated f-string literal (detected at line %d)' % row, *begin)
            if here in '{}':
                if line.startswith(here * 2, at) and not in_format:
                    yield self.token(FSTRING_MIDDLE, at + 1, row)
                    self.column += 1
                    return
                if (row, at) != begin or here == '}' and in_format and self.lines[row - 1][at - 1:at] == '}':
                    yield self.token(FSTRING_MIDDLE, at, row)
                self.row, self.column = row, at
                if here == '{':
                    self.brackets.append(('{', row, at))
                    string.fields.append(len(self.brackets))
                    string.formats.append(False)
                    yield self.token(OP, at + 1)
                elif in_format:
                    yield self.sign('}')
                else:
                    self.error("f-string: single '}' is not allowed", row, at + 1)
                return
            if here == '\\' and not string.raw:
                at += 1 if line[at + 1:at + 2] in '{}' else 2
                continue
            at += 1


def generate_tokens(readline):
    """The tokens of lines that a function gives as texts."""
    lines = []
    while True:
        try:
            line = readline()
        except StopIteration:
            break
        if not line:
            break
        lines.append(line)
    return _Tokens(lines).all()


def tokenize(readline):
    """The tokens of lines that a function gives as bytes; the encoding comes first."""
    encoding, consumed = detect_encoding(readline)
    lines = iter([*consumed, *iter(_quietly(readline), b'')])
    if encoding is not None:
        if encoding == 'utf-8-sig':
            encoding = 'utf-8'
        yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), '')
    yield from generate_tokens(lambda: next(lines, b'').decode(encoding))


def _quietly(readline):
    def read():
        try:
            return readline()
        except StopIteration:
            return b''

    return read


def _get_normal_name(orig_enc):
    name = orig_enc[:12].lower().replace('_', '-')
    if name == 'utf-8' or name.startswith('utf-8-'):
        return 'utf-8'
    known = ('latin-1', 'iso-8859-1', 'iso-latin-1')
    return 'iso-8859-1' if name in known or name.startswith(tuple(each + '-' for each in known)) else orig_enc


def detect_encoding(readline):
    """The encoding that the first two lines tell, and the lines read for it."""
    readline = _quietly(readline)
    default = 'utf-8'
    first = readline()
    has_mark = first.startswith(BOM_UTF8)
    if has_mark:
        first = first[3:]
        default = 'utf-8-sig'
    if not first:
        return default, []
    lines = [first]
    encoding = _cookie(first, has_mark)
    if not encoding and blank_re.match(first):
        second = readline()
        if second:
            lines.append(second)
            encoding = _cookie(second, has_mark)
    return encoding or default, lines


def _cookie(line, has_mark):
    try:
        text = line.decode('utf-8')
    except UnicodeDecodeError:
        raise SyntaxError('invalid or missing encoding declaration')
    found = cookie_re.match(text)
    if not found:
        return None
    encoding = _get_normal_name(found[1])
    try:
        lookup(encoding)
    except LookupError:
        raise SyntaxError('unknown encoding: ' + encoding)
    if has_mark:
        if encoding != 'utf-8':
            raise SyntaxError('encoding problem: utf-8')
        encoding += '-sig'
    return encoding


def untokenize(iterable):
    """A text that these tokens are of: the same one if they know their places."""
    tokens = list(iterable)
    encoding = next((token[1] for token in tokens if token[0] == ENCODING), None)
    tokens = [token for token in tokens if token[0] != ENCODING]
    text = _untokenized(tokens) if tokens and len(tokens[0]) > 2 else _roughly(tokens)
    return text if encoding is None else text.encode(encoding)


def _untokenized(tokens):
    out, row, column, indents, at_start = [], 1, 0, [], False
    for kind, text, start, end, line in tokens:
        if kind == ENDMARKER:
            break
        if kind == INDENT:
            indents.append(text)
            continue
        if kind == DEDENT:
            indents.pop()
            row, column = end
            continue
        if kind in (NEWLINE, NL):
            at_start = True
        elif at_start and indents:
            if start[1] >= len(indents[-1]):
                out.append(indents[-1])
                column = len(indents[-1])
            at_start = False
        elif kind == FSTRING_MIDDLE:
            doubled = re.sub('[{}]', lambda brace: brace[0] * 2, text)
            end = end[0], end[1] + len(doubled) - len(text)
            text = doubled
        if start < (row, column):
            raise ValueError(f'start ({start[0]},{start[1]}) precedes previous end ({row},{column})')
        if start[0] > row:
            out.append('\\\n' * (start[0] - row))
            column = 0
        out.append(' ' * (start[1] - column) + text)
        row, column = end
        if kind in (NEWLINE, NL):
            row, column = row + 1, 0
    return ''.join(out)


def _roughly(tokens):
    out, indents, at_start, was_string = [], [], bool(tokens) and tokens[0][0] in (NEWLINE, NL), False
    for kind, text, *_ in tokens:
        if kind in (NAME, NUMBER):
            text += ' '
        if kind == STRING:
            text = ' ' + text if was_string else text
        was_string = kind == STRING
        if kind == INDENT:
            indents.append(text)
            continue
        if kind == DEDENT:
            indents.pop()
            continue
        if kind in (NEWLINE, NL):
            at_start = True
        elif at_start and indents:
            out.append(indents[-1])
            at_start = False
        out.append(text)
    return ''.join(out)


def open(filename):
    """Opens a file with the encoding that it tells."""
    return _builtin_open(filename)
