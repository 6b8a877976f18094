# Writing JSON.

from _json import encode as _encode, encode_basestring, encode_basestring_ascii

INFINITY = float('inf')


class JSONEncoder(object):
    """Makes JSON texts of objects."""

    item_separator, key_separator = ', ', ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is None:
            # With indentation a line ends after each item.
            if indent is not None:
                self.item_separator = ','
        else:
            self.item_separator, self.key_separator = separators
        if default is not None:
            self.default = default

    def default(self, o):
        """What stands for an object that JSON cannot write; nothing unless a subclass knows it."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """The JSON text of an object."""
        if not isinstance(o, str):
            return _encode(self, o)
        quote = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        return quote(o)

    def iterencode(self, o, _one_shot=False):
        """The JSON text piece by piece; it is a single piece here."""
        yield _encode(self, o)
