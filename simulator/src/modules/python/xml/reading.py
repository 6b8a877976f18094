# Reads XML: what is wrong is told in the words and by the numbers of Expat, with its place.

import re

from _elementtree import TreeBuilder
from _source import unsupported

_START = r'[A-Za-z_:\x80-\U0010ffff]'
_NAME = re.compile(_START + r'[-.\w:\x80-\U0010ffff]*')
_SPACE = re.compile(r'[ \t\r\n]*')
_REFERENCE = re.compile(r'&(?:#(\d+)|#x([0-9a-fA-F]+)|([A-Za-z_:][-.\w:]*));')
_ENTITIES = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'"}
_XML = 'http://www.w3.org/XML/1998/namespace'
MISTAKES = {
    2: 'syntax error', 3: 'no element found', 4: 'not well-formed (invalid token)', 5: 'unclosed token', 7: 'mismatched tag',
    8: 'duplicate attribute', 9: 'junk after document element', 11: 'undefined entity',
    14: 'reference to invalid character number', 17: 'XML or text declaration not at start of entity',
    20: 'unclosed CDATA section', 27: 'unbound prefix'}

# With these a text may go on.
_OPEN = (3, 5, 20)


class Mistake(Exception):
    """What is wrong, and where."""

    def __init__(self, code, at):
        self.code, self.at = code, at


class Reader:
    """Reads a document and tells a target what it finds."""

    def __init__(self, text, target):
        self.text, self.target, self.at = text, target, 0
        self.open = []
        self.spaces = [{'xml': _XML}]

    def read(self):
        text = self.text
        is_over = False
        if text.startswith('\ufeff'):
            self.at = 1
        if re.match(r'<\?xml[ \t\r\n?]', text[self.at:]):
            self.skip_to('?>', 5)
        while self.at < len(text):
            if text.startswith('<', self.at):
                is_over = self.markup(is_over)
                continue
            end = text.find('<', self.at)
            end = len(text) if end < 0 else end
            if self.open:
                self.characters(text[self.at:end])
            else:
                outside = self.at + len(text[self.at:end]) - len(text[self.at:end].lstrip(' \t\r\n'))
                if outside < end:
                    raise Mistake(9 if is_over else 2, outside)
            self.at = end
        if self.open or not is_over:
            raise Mistake(3, self.at)

    def markup(self, is_over):
        text, at = self.text, self.at
        if text.startswith('<!--', at):
            end = text.find('-->', at + 4)
            if end < 0:
                raise Mistake(5, at)
            if '--' in text[at + 4:end]:
                raise Mistake(4, text.index('--', at + 4) + 2)
            self.tell('comment', text[at + 4:end])
            self.at = end + 3
        elif text.startswith('<![CDATA[', at) and self.open:
            end = text.find(']]>', at)
            if end < 0:
                raise Mistake(20, at)
            getattr(self.target, 'cdata', self.target.data)(text[at + 9:end])
            self.at = end + 3
        elif text.startswith('<?', at):
            name = _NAME.match(text, at + 2)
            if name is None:
                raise Mistake(4, at + 2)
            if name[0] == 'xml':
                raise Mistake(17, at)
            self.skip_to('?>', 5)
            body = text[name.end():self.at - 2].lstrip(' \t\r\n')
            self.tell('pi', name[0], body or None)
        elif text.startswith('<!DOCTYPE', at) and not self.open and not is_over:
            self.skip_to('>', 5)
            if '[' in text[at:self.at]:
                unsupported('XML with a document type of its own')
        elif text.startswith('</', at) and self.open:
            return self.end_tag()
        elif is_over and not self.open:
            raise Mistake(9, at)
        else:
            return self.start_tag()
        return is_over

    def tell(self, what, *words):
        method = getattr(self.target, what, None)
        if method is not None:
            method(*words)

    def skip_to(self, sign, code):
        end = self.text.find(sign, self.at)
        if end < 0:
            raise Mistake(code, self.at)
        self.at = end + len(sign)

    def end_tag(self):
        begin = self.at
        name = self.name(begin + 2, begin)
        at = _SPACE.match(self.text, name.end()).end()
        self.need(at, begin)
        if self.text[at] != '>':
            raise Mistake(4, at)
        if name[0] != self.open[-1]:
            raise Mistake(7, begin + 2)
        self.at = at + 1
        self.close()
        return not self.open

    def close(self):
        tag = self.whole(self.open.pop(), True, self.at)
        self.target.end(tag)
        self.spaces.pop()

    def name(self, at, begin):
        name = _NAME.match(self.text, at)
        if name is None:
            self.need(at, begin)
            raise Mistake(4, at)
        return name

    def need(self, at, begin):
        if at >= len(self.text):
            raise Mistake(5, begin)

    def start_tag(self):
        text, begin = self.text, self.at
        name = self.name(begin + 1, begin)
        at = name.end()
        attributes, places = {}, {}
        while True:
            gap = at
            at = _SPACE.match(text, at).end()
            self.need(at, begin)
            if text[at] in '/>':
                break
            if at == gap:
                raise Mistake(4, at)
            key = self.name(at, begin)
            at = _SPACE.match(text, key.end()).end()
            self.need(at, begin)
            if text[at] != '=':
                raise Mistake(4, at)
            at = _SPACE.match(text, at + 1).end()
            self.need(at, begin)
            if text[at] not in '\'"':
                raise Mistake(4, at)
            end = text.find(text[at], at + 1)
            if '<' in text[at:end if end >= 0 else None]:
                raise Mistake(4, text.index('<', at))
            if end < 0:
                raise Mistake(5, begin)
            if key[0] in attributes:
                raise Mistake(8, key.start())
            value = text[at + 1:end].replace('\r\n', ' ')
            attributes[key[0]] = self.resolved(re.sub('[\r\n\t]', ' ', value), at + 1)
            at = end + 1
        empty = text[at] == '/'
        if empty:
            at += 1
            self.need(at, begin)
            if text[at] != '>':
                raise Mistake(4, at)
        self.begin(name[0], attributes, begin)
        self.open.append(name[0])
        self.at = at + 1
        if empty:
            self.close()
        return not self.open

    def begin(self, name, attributes, at):
        """Tells of a start tag, names by their namespaces."""
        spaces = dict(self.spaces[-1])
        for key, value in attributes.items():
            if key == 'xmlns':
                spaces[''] = value
            elif key.startswith('xmlns:'):
                spaces[key[6:]] = value
        self.spaces.append(spaces)
        for key in [key for key in attributes if key == 'xmlns' or key.startswith('xmlns:')]:
            del attributes[key]
        tag = self.whole(name, True, at)
        self.target.start(tag, {self.whole(key, False, at): value for key, value in attributes.items()})

    def whole(self, name, is_tag, at):
        """A name with its namespace."""
        prefix, colon, local = name.rpartition(':')
        if not colon and not is_tag:
            return name
        space = self.spaces[-1].get(prefix)
        if space is None and colon:
            raise Mistake(27, at)
        return '{%s}%s' % (space, local) if space else name

    def characters(self, text):
        if ']]>' in text:
            raise Mistake(4, self.at + text.index(']]>') + 2)
        self.target.data(self.resolved(text.replace('\r\n', '\n').replace('\r', '\n'), self.at))

    def resolved(self, text, at):
        """A text with characters in the place of references."""
        parts, done = [], 0
        for place in re.finditer('[&\x00-\x08\x0b\x0c\x0e-\x1f]', text):
            reference = _REFERENCE.match(text, place.start())
            if reference is None:
                after = place.start() + (place[0] == '&')
                name = _NAME.match(text, after)
                raise Mistake(4, at + (name.end() if name and place[0] == '&' else after))
            decimal, hexadecimal, name = reference.groups()
            if name is not None and name not in _ENTITIES:
                raise Mistake(11, at + place.start())
            number = int(decimal) if decimal else int(hexadecimal, 16) if hexadecimal else None
            if number is not None and (number > 0x10ffff or number < 32 and number not in (9, 10, 13)):
                raise Mistake(14, at + place.start())
            parts += [text[done:place.start()], _ENTITIES[name] if name else chr(number)]
            done = reference.end()
        return ''.join(parts) + text[done:]


class _Nobody:
    """What is told of a text that is only tried."""

    def start(self, tag, attributes):
        pass

    end = data = lambda self, text: None


class XMLParser:
    """Reads a text, which may come in pieces, and tells a target what it finds."""

    __module__ = 'xml.etree.ElementTree'

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.version = 'Expat 2.6.2'
        self._pieces, self._is_read = [], False

    def feed(self, data, /):
        """A piece: what is wrong for certain is told at once, and the target gets a document as a whole."""
        self._pieces.append(data.encode() if isinstance(data, str) else bytes(data))
        text = b''.join(self._pieces).decode()
        try:
            Reader(text, _Nobody()).read()
        except Mistake as mistake:
            if mistake.code in _OPEN:
                return
        self._read(text)

    def _read(self, text):
        self._is_read = True
        try:
            Reader(text, self.target).read()
        except Mistake as mistake:
            from xml.etree.ElementTree import ParseError

            line = text.count('\n', 0, mistake.at) + 1
            column = mistake.at - text.rfind('\n', 0, mistake.at) - 1
            error = ParseError(f'{MISTAKES[mistake.code]}: line {line}, column {column}')
            error.code, error.position = mistake.code, (line, column)
            raise error from None

    def close(self):
        """The end: what the target has made."""
        if not self._is_read:
            self._read(b''.join(self._pieces).decode())
        close = getattr(self.target, 'close', None)
        return close() if close is not None else None

    def flush(self):
        """Nothing is held back."""
