# Reading JSON.

from _json import make_scanner, scanstring

__all__ = ['JSONDecoder', 'JSONDecodeError']

PosInf = float('inf')
NegInf = -PosInf
NaN = float('nan')

# The three words that JavaScript has and JSON has not.
_CONSTANTS = {'-Infinity': NegInf, 'Infinity': PosInf, 'NaN': NaN}


class JSONDecodeError(ValueError):
    """A text is no JSON; knows where."""

    def __init__(self, msg, doc, pos):
        before = doc.count('\n', 0, pos)
        column = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {before + 1} column {column} (char {pos})')
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno, self.colno = before + 1, column

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


def _skip_space(text, at):
    stop = len(text)
    while at < stop and text[at] in '\t\n\r ':
        at += 1
    return at


class JSONDecoder(object):
    """Makes objects of JSON texts."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float if parse_float else float
        self.parse_int = parse_int if parse_int else int
        self.parse_constant = parse_constant if parse_constant else _CONSTANTS.__getitem__
        self.strict, self.object_pairs_hook = strict, object_pairs_hook
        self.parse_string, self.memo = scanstring, {}
        # Reads the attributes above.
        self.scan_once = make_scanner(self)

    def decode(self, s):
        """The object that all of the text describes."""
        value, stop = self.raw_decode(s, idx=_skip_space(s, 0))
        rest = _skip_space(s, stop)
        if rest < len(s):
            raise JSONDecodeError('Extra data', s, rest)
        return value

    def raw_decode(self, s, idx=0):
        """The object whose text begins at idx, and where that text ends."""
        try:
            value, stop = self.scan_once(s, idx)
        except StopIteration as where:
            raise JSONDecodeError('Expecting value', s, where.value) from None
        return value, stop
