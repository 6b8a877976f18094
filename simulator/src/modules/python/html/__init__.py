# Text within HTML: what has a meaning there is written as references, and references are read.

import re

from html.entities import BARE, html5

__all__ = ['escape', 'unescape']

_REFERENCE = re.compile(r'&(?:#(?P<number>\d+|[xX][\da-fA-F]+);?|(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<end>;?))')


def escape(s, quote=True):
    """The text with references for what has a meaning in HTML; quotation marks too if `quote` is true."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def _numbered(number):
    # Numbers of the C1 controls mean what they mean in Windows-1252.
    if number in range(0x80, 0xa0):
        try:
            return bytes([number]).decode('cp1252')
        except UnicodeDecodeError:
            return chr(number)
    if number == 0 or number in range(0xd800, 0xe000) or number > 0x10ffff:
        return '\ufffd'
    low = number & 0xffff
    control = number < 0x20 and number not in (9, 10, 12, 13) or number == 0x7f
    return '' if control or low >= 0xfffe or number in range(0xfdd0, 0xfdf0) else chr(number)


def _named(name, end):
    if end and name + ';' in html5:
        return html5[name + ';']
    # Without a semicolon the longest name that needs none counts.
    for length in range(len(name), 1, -1):
        if name[:length] in BARE:
            return BARE[name[:length]] + name[length:] + end
    return None


def _read(match):
    if match['number']:
        digits = match['number']
        return _numbered(int(digits[1:], 16) if digits[0] in 'xX' else int(digits))
    found = _named(match['name'], match['end'])
    return match[0] if found is None else found


def unescape(s):
    """The text with characters in the place of references."""
    return _REFERENCE.sub(_read, s) if '&' in s else s
