# Reads HTML as browsers do, whatever it looks like, and calls a method for each thing found.

import re

from html import unescape

__all__ = ['HTMLParser']

_TAG_NAME = re.compile(r'([a-zA-Z][^\t\n\r\f />]*)(?:\s|/(?!>))*')
_ATTRIBUTE = re.compile(
    r'((?<=[\'"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*(\'[^\']*\'|"[^"]*"|(?![\'"])[^>\s]*))?(?:\s|/(?!>))*')
# A tag as far as it goes before its end.
_START_TAG = re.compile(r'''
    <[a-zA-Z][^\t\n\r\f\ />]*
    (?:[\s/]*
      (?:(?<=['"\s/])[^\s/>][^\s/=>]*
        (?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^>\s]*)\s*)?
        (?:\s|/(?!>))*
      )*
    )?
    \s*''', re.VERBOSE)
_CHARACTER = re.compile('&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]')
_ENTITY = re.compile('&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]')
_END_TAG = re.compile(r'</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>')
# What may become a reference.
_PERHAPS = re.compile('&[a-zA-Z]')
_SECTIONS = dict.fromkeys(('temp', 'cdata', 'ignore', 'include', 'rcdata'), r'\]\s*\]\s*>')
_SECTIONS.update(dict.fromkeys(('if', 'else', 'endif'), r'\]\s*>'))
_COMMENT_END = re.compile(r'--\s*>')


class HTMLParser:
    """Reads HTML, also in pieces; a class that extends it says what to do with what it finds."""

    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forgets what was read."""
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self.lineno, self.offset = 1, 0
        self.__starttag_text = None

    def feed(self, data):
        """Reads a piece, as far as it is clear what it means."""
        self.rawdata = self.rawdata + data
        self.goahead(0)

    def close(self):
        """Reads the rest, which then is text."""
        self.goahead(1)

    def getpos(self):
        """The line and the column of what was found."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """The text of the last tag that began something."""
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        """From here on nothing but the end of this element counts."""
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        """Everything counts again."""
        self.cdata_elem = None

    def updatepos(self, i, j):
        """Goes on from one place of the text to another."""
        passed = self.rawdata[i:j]
        lines = passed.count('\n')
        if lines:
            self.lineno += lines
            self.offset = len(passed) - passed.rindex('\n') - 1
        else:
            self.offset += len(passed)
        return max(i, j)

    def _text_end(self, i, end):
        """Where the text from here ends; None if that is not clear yet."""
        text = self.rawdata
        if self.cdata_elem:
            found = re.search(rf'</\s*{self.cdata_elem}\s*>', text[i:], re.IGNORECASE)
            return i + found.start() if found else None
        found = re.compile('<' if self.convert_charrefs else '[&<]').search(text, i)
        if found:
            return found.start()
        if self.convert_charrefs:
            # A reference at the end may go on in the next piece.
            ampersand = text.rfind('&', max(i, len(text) - 34))
            if ampersand >= 0 and not re.search(r'[\s;]', text[ampersand:]):
                return None
        return len(text)

    def _data(self, text):
        if text:
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def goahead(self, end):
        """Reads on; to the very end if `end` is true."""
        text = self.rawdata
        i, length = 0, len(text)
        while i < length:
            j = self._text_end(i, end)
            if j is None:
                break
            self._data(text[i:j])
            i = self.updatepos(i, j)
            if i == length:
                break
            if text[i] == '<':
                k = self._markup(i)
                if k < 0:
                    if not end or i + 1 == length:
                        break
                    # What has no end is text, up to the end of the next tag or to its beginning.
                    k = text.find('>', i + 1) + 1 or text.find('<', i + 1)
                    k = i + 1 if k < 0 else k
                    self._data(text[i:k])
            else:
                k = self._reference(i)
                if k < 0:
                    if text.startswith('&#', i) and ';' in text[i:]:
                        self.handle_data('&#')
                        i = self.updatepos(i, i + 2)
                    elif end and _PERHAPS.fullmatch(text, i):
                        # CPython loses the sign.
                        i = self.updatepos(i, i + 1)
                    break
            i = self.updatepos(i, k)
        if end and i < length and not self.cdata_elem:
            self._data(text[i:])
            i = self.updatepos(i, length)
        self.rawdata = text[i:]

    def _is_plain(self, i):
        """Whether an ampersand can't begin a reference."""
        return not re.match('&[a-zA-Z#]', self.rawdata[i:])

    def _markup(self, i):
        """Behind the tag or its like that begins here: -1 if its end is not there."""
        text = self.rawdata
        if re.match('<[a-zA-Z]', text[i:i + 2]):
            return self.parse_starttag(i)
        if text.startswith('</', i):
            return self.parse_endtag(i)
        if text.startswith('<!--', i):
            return self._until(_COMMENT_END, i, 4, self.handle_comment)
        if text.startswith('<?', i):
            return self.parse_pi(i)
        if text.startswith('<!', i):
            return self.parse_html_declaration(i)
        if i + 1 < len(text):
            self.handle_data('<')
            return i + 1
        return -1

    def _until(self, sign, i, skipped, handle):
        found = sign.search(self.rawdata, i + skipped)
        if not found:
            return -1
        handle(self.rawdata[i + skipped:found.start()])
        return found.end()

    def _reference(self, i):
        text = self.rawdata
        for pattern, handle, begin in ((_CHARACTER, self.handle_charref, 2), (_ENTITY, self.handle_entityref, 1)):
            found = pattern.match(text, i)
            if found:
                handle(found[0][begin:-1])
                return found.end() - (found[0][-1] != ';')
        if self._is_plain(i) and i + 1 < len(text):
            self.handle_data('&')
            return i + 1
        return -1

    def parse_html_declaration(self, i):
        """A document type, a marked section, or a comment that is none."""
        text = self.rawdata
        if text.startswith('<![', i):
            return self._section(i)
        if text[i:i + 9].lower() == '<!doctype':
            return self._until(re.compile('>'), i, 2, self.handle_decl)
        return self.parse_bogus_comment(i)

    def _section(self, i):
        # A marked section, or what some browser's documents have in its place.
        name = re.compile(r'[a-zA-Z][-_.a-zA-Z0-9]*\s*').match(self.rawdata, i + 3)
        if not name:
            if i + 3 == len(self.rawdata):
                return -1
            raise AssertionError(f'expected name token at {self.rawdata[i:i + 20]!r}')
        if name.end() == len(self.rawdata):
            return -1
        word = name[0].strip().lower()
        if word not in _SECTIONS:
            raise AssertionError(f'unknown status keyword {self.rawdata[i + 3:name.end()]!r} in marked section')
        return self._until(re.compile(_SECTIONS[word]), i, 3, self.unknown_decl)

    def parse_bogus_comment(self, i, report=1):
        """What browsers take for a comment."""
        return self._until(re.compile('>'), i, 2, self.handle_comment if report else str)

    def parse_pi(self, i):
        """An instruction for a processor."""
        return self._until(re.compile('>'), i, 2, self.handle_pi)

    def parse_starttag(self, i):
        """A tag that begins something."""
        text = self.rawdata
        self.__starttag_text = None
        whole = _START_TAG.match(text, i)
        j = whole.end()
        if text.startswith('/>', j):
            end = j + 2
        elif text.startswith('>', j):
            end = j + 1
        elif j >= len(text) or text[j] == '/' and j + 1 >= len(text) or text[j] in '\'"' or '>' not in text[j:]:
            return -1
        else:
            end = j if j > i else i + 1
        self.__starttag_text = text[i:end]
        name = _TAG_NAME.match(text, i + 1)
        at = name.end()
        self.lasttag = tag = name[1].lower()
        attributes = []
        while at < end and (found := _ATTRIBUTE.match(text, at)):
            key, rest, value = found.groups()
            if not rest:
                value = None
            elif value[:1] in ('"', "'") and value[:1] == value[-1:]:
                value = value[1:-1]
            attributes.append((key.lower(), unescape(value) if value else value))
            at = found.end()
        rest = text[at:end].strip()
        if rest not in ('>', '/>'):
            self.handle_data(text[i:end])
        elif rest == '/>':
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def parse_endtag(self, i):
        """A tag that ends something."""
        text = self.rawdata
        sign = text.find('>', i + 1)
        if sign < 0:
            return -1
        end = sign + 1
        found = _END_TAG.match(text, i)
        if not found:
            if self.cdata_elem is not None:
                self.handle_data(text[i:end])
                return end
            name = _TAG_NAME.match(text, i + 2)
            if not name:
                return i + 3 if text[i:i + 3] == '</>' else self.parse_bogus_comment(i)
            self.handle_endtag(name[1].lower())
            return text.find('>', name.end()) + 1
        tag = found[1].lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(text[i:end])
            return end
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return end

    def handle_startendtag(self, tag, attrs):
        """A tag like <br/>."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """For a class that extends this one, as all below."""

    def handle_endtag(self, tag):
        # For `</tag>`.
        return None

    def handle_charref(self, name):
        # For `&#...;`, if references are kept.
        return None

    def handle_entityref(self, name):
        # For `&...;`, if references are kept.
        return None

    def handle_data(self, data):
        # For the text between tags.
        return None

    def handle_comment(self, data):
        # For `<!-- ... -->`.
        return None

    def handle_decl(self, decl):
        # For `<!...>`.
        return None

    def handle_pi(self, data):
        # For `<?...>`.
        return None

    def unknown_decl(self, data):
        pass
