# Codecs: by name, and piece by piece.

from _codecs import (_IN_PYTHON, _other, _registered, backslashreplace_errors, charmap_build, charmap_decode,
                     charmap_encode, decode, encode, ignore_errors, lookup_error, namereplace_errors, register,
                     register_error, replace_errors, strict_errors, unregister, xmlcharrefreplace_errors)

__all__ = """register lookup open EncodedFile BOM BOM_BE BOM_LE BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_UTF8 BOM_UTF16
    BOM_UTF16_LE BOM_UTF16_BE BOM_UTF32 BOM_UTF32_LE BOM_UTF32_BE CodecInfo Codec IncrementalEncoder IncrementalDecoder
    StreamReader StreamWriter StreamReaderWriter StreamRecoder getencoder getdecoder getincrementalencoder
    getincrementaldecoder getreader getwriter encode decode iterencode iterdecode strict_errors ignore_errors
    replace_errors xmlcharrefreplace_errors backslashreplace_errors namereplace_errors register_error
    lookup_error""".split()

BOM_UTF8 = b'\xef\xbb\xbf'
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = BOM64_LE = b'\xff\xfe\0\0'
BOM_UTF32_BE = BOM64_BE = b'\0\0\xfe\xff'


class CodecInfo(tuple):
    """Codec details when looking up the codec registry"""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        made = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        made.name, made.encode, made.decode = name, encode, decode
        made.incrementalencoder, made.incrementaldecoder = incrementalencoder, incrementaldecoder
        made.streamreader, made.streamwriter = streamreader, streamwriter
        if _is_text_encoding is not None:
            made._is_text_encoding = _is_text_encoding
        return made

    def __repr__(self):
        kind = type(self)
        return f'<{kind.__module__}.{kind.__qualname__} object for encoding {self.name} at {id(self):#x}>'


class Codec:
    """ Defines the interface for stateless encoders/decoders."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    """ An IncrementalEncoder encodes an input in multiple steps."""

    def __init__(self, errors='strict'):
        self.errors, self.buffer = errors, ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget what was encoded."""

    def getstate(self):
        return 0

    def setstate(self, state):
        """Go on from there."""


class IncrementalDecoder:
    """ An IncrementalDecoder decodes an input in multiple steps."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget what was decoded."""

    def getstate(self):
        return b'', 0

    def setstate(self, state):
        """Go on from there."""


def _pieces(name, once):
    # The classes of one encoding that work piece by piece. A mark at the beginning is written `once`.
    class IncrementalEncoder(globals()['IncrementalEncoder']):
        def encode(self, input, final=False):
            made = encode(input, name, self.errors)
            if once and self.buffer:
                made = made[len(encode('', name)):]
            self.buffer = self.buffer or input[:1]
            return made

        def reset(self):
            self.buffer = ''

    class IncrementalDecoder(globals()['IncrementalDecoder']):
        def __init__(self, errors='strict'):
            self.errors, self.buffer, self._before = errors, b'', b''

        def decode(self, input, final=False):
            data = self.buffer + bytes(input)
            end = len(data) if final else self._whole(data)
            before = decode(self._before, name, self.errors)
            text = decode(self._before + data[:end], name, self.errors)
            if once:
                self._before += data[:end]
            self.buffer = data[end:]
            return text[len(before):]

        def _whole(self, data):
            # Where the beginning of a character stands that is to go on.
            at = 0
            while True:
                try:
                    decode(self._before + data[at:], name)
                    return len(data)
                except UnicodeDecodeError as error:
                    start, end = (at + place - len(self._before) for place in (error.start, error.end))
                    if end == len(data) and error.reason in ('unexpected end of data', 'truncated data'):
                        return start
                    at = end

        def reset(self):
            self.buffer = self._before = b''

        def getstate(self):
            return self.buffer, 0

        def setstate(self, state):
            self.buffer = state[0]

    for made in (IncrementalEncoder, IncrementalDecoder):
        made.__module__, made.__qualname__ = f'encodings.{name.replace("-", "_")}', made.__name__
    return IncrementalEncoder, IncrementalDecoder


_NAMES = {'utf8': 'utf-8', 'latin1': 'iso8859-1', 'latin-1': 'iso8859-1', 'iso-8859-1': 'iso8859-1', 'us-ascii': 'ascii',
          'rot-13': 'rot-13', 'rot13': 'rot-13', 'u8': 'utf-8', 'utf': 'utf-8', 'utf16': 'utf-16', 'utf32': 'utf-32'}


def lookup(encoding, /):
    """The codec of that name."""
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    other = _other(encoding)
    name = encoding.lower().replace('_', '-').replace(' ', '-')
    name = _NAMES.get(name, name)
    if other is None and (given := _registered(encoding)):
        return given
    if other is None and name not in _IN_PYTHON:
        encode('x', encoding)

    def encoder(input, errors='strict', /):
        return encode(input, encoding, errors), len(input)

    def decoder(input, errors='strict', /):
        return decode(input, encoding, errors), len(input)
    pieces = _pieces(name, name in ('utf-16', 'utf-32', 'utf-8-sig'))
    return CodecInfo(encoder, decoder, None, None, *pieces, name=name, _is_text_encoding=other is None)


def getencoder(encoding):
    """Lookup up the codec for the given encoding and return its encoder function."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Lookup up the codec for the given encoding and return its decoder function."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """Lookup up the codec for the given encoding and return its IncrementalEncoder class or factory function."""
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    """Lookup up the codec for the given encoding and return its IncrementalDecoder class or factory function."""
    return lookup(encoding).incrementaldecoder


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """The pieces of `iterator`, encoded one after the other."""
    coder = getincrementalencoder(encoding)(errors, **kwargs)
    yield from filter(None, map(coder.encode, iterator))
    if last := coder.encode('', True):
        yield last


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """The pieces of `iterator`, decoded one after the other."""
    coder = getincrementaldecoder(encoding)(errors, **kwargs)
    yield from filter(None, map(coder.decode, iterator))
    if last := coder.decode(b'', True):
        yield last


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """A file with an encoding."""
    import builtins
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    return builtins.open(filename, mode, buffering)


def make_identity_dict(rng):
    """Each number of `rng` to itself."""
    return {number: number for number in rng}


def make_encoding_map(decoding_map):
    """The map the other way, with None for what two numbers have."""
    made = {}
    for key, value in decoding_map.items():
        made[value] = None if value in made else key
    return made


def _codec(name, encoding):
    def encoder(str, errors=None, /):
        return encode(str, encoding, errors or 'strict'), len(str)

    def decoder(data, errors=None, final=False, /):
        return decode(data, encoding, errors or 'strict'), len(data)
    globals().update({f'{name}_encode': encoder, f'{name}_decode': decoder})


for _name in 'utf_8 utf_16 utf_16_le utf_16_be utf_32 utf_32_le utf_32_be latin_1 ascii unicode_escape raw_unicode_escape'.split():
    _codec(_name, _name if 'escape' in _name else _name.replace('_', '-'))
del _name


def __getattr__(name):
    if name in __all__:
        import codecs.streams as streams

        return getattr(streams, name)
    raise AttributeError(f"module 'codecs' has no attribute {name!r}")
