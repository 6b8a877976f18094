# JSON: reading and writing. What does the work is in _json.

__version__ = '2.0.9'
__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']
__path__ = []

from json.decoder import JSONDecoder, JSONDecodeError
from json.encoder import JSONEncoder
from json import decoder, encoder

# Shared by all calls without options.
_default_encoder = JSONEncoder()


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
         indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Write obj as JSON to fp."""
    maker = (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
        indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw)
    for piece in maker.iterencode(obj):
        fp.write(piece)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    """The JSON text of obj."""
    unusual = skipkeys or sort_keys or kw or not (ensure_ascii and check_circular and allow_nan)
    if not unusual and cls is indent is separators is default is None:
        return _default_encoder.encode(obj)
    make = JSONEncoder if cls is None else cls
    return make(default=default, separators=separators, indent=indent, sort_keys=sort_keys, allow_nan=allow_nan,
                check_circular=check_circular, ensure_ascii=ensure_ascii, skipkeys=skipkeys, **kw).encode(obj)


_default_decoder = JSONDecoder()

# The longer marks first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (b'\xff\xfe\0\0', 'utf-32'), (b'\0\0\xfe\xff', 'utf-32'),
    (b'\xff\xfe', 'utf-16'), (b'\xfe\xff', 'utf-16'),
    (b'\xef\xbb\xbf', 'utf-8-sig'),
)


def detect_encoding(b):
    """The encoding of a JSON document, whose first characters are ASCII."""
    for mark, encoding in _MARKS:
        if b.startswith(mark):
            return encoding
    size = len(b)
    if size == 2 or size >= 4:
        # Zero bytes tell how wide a character is, and which end of it comes first.
        if b[0] == 0:
            return 'utf-32-be' if size > 2 and b[1] == 0 else 'utf-16-be'
        if b[1] == 0:
            return 'utf-32-le' if size > 2 and b[2] == b[3] == 0 else 'utf-16-le'
    return 'utf-8'


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    """The object that the JSON text in fp describes."""
    text = fp.read()
    return loads(text, cls=cls, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant,
                 object_hook=object_hook, object_pairs_hook=object_pairs_hook, **kw)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """The object that a JSON text describes."""
    if isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), 'surrogatepass')
    elif not isinstance(s, str):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    elif s[:1] == '\ufeff':
        raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    if cls is object_hook is object_pairs_hook is parse_float is parse_int is parse_constant is None and not kw:
        return _default_decoder.decode(s)
    for option, value in (('object_hook', object_hook), ('object_pairs_hook', object_pairs_hook),
                          ('parse_float', parse_float), ('parse_int', parse_int),
                          ('parse_constant', parse_constant)):
        if value is not None:
            kw[option] = value
    return (JSONDecoder if cls is None else cls)(**kw).decode(s)
