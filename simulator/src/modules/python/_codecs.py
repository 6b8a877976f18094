# Encodings by name, which CPython has in C (Modules/_codecsmodule.c): those that strings and bytes know themselves, and
# some between bytes and bytes.

from _source import unsupported


def _rot13(text, errors):
    letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
    turned = letters[13:26] + letters[:13] + letters[39:] + letters[26:39]
    return text.translate(str.maketrans(letters, turned))


def _of(function):
    # Such a codec by a function of binascii.
    def convert(data, errors):
        import binascii
        if errors != 'strict':
            raise AssertionError
        return getattr(binascii, function)(data)
    return convert


def _lines(data, errors):
    # Base 64 in lines of 76 characters, as mail has it.
    import base64
    return base64.encodebytes(data)


def _zlib(function):
    # The same by a function of zlib.
    def convert(data, errors):
        import zlib
        if errors != 'strict':
            raise AssertionError
        return getattr(zlib, function)(data)
    return convert


def _printable(data, errors):
    import binascii
    if errors != 'strict':
        raise AssertionError
    return binascii.b2a_qp(data, quotetabs=True)


_OTHERS = {
    'rot13': (_rot13, _rot13),
    'hex': (_of('b2a_hex'), _of('a2b_hex')),
    'base64': (_lines, _of('a2b_base64')),
    'zlib': (_zlib('compress'), _zlib('decompress')),
    'quopri': (_printable, _of('a2b_qp')),
}
_OTHERS['zip'] = _OTHERS['zlib']
_OTHERS['quotedprintable'] = _OTHERS['quopri']
_ABSENT = {'bz2', 'uu'}


def _other(encoding):
    # The two functions of a codec that is none between text and bytes; nothing for one that is.
    name = encoding.lower().replace('-', '').replace('_', '').replace(' ', '').removesuffix('codec')
    if name in _ABSENT:
        unsupported(f'the codec {encoding}')
    return _OTHERS.get(name)


# Encodings between text and bytes that are Python in CPython too.

_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'


def _bias(delta, count, first):
    # How far the next distance is likely to be (RFC 3492, 6.1).
    delta //= 700 if first else 2
    delta += delta // count
    steps = 0
    while delta > 455:
        delta //= 35
        steps += 36
    return steps + 36 * delta // (delta + 38)


def _limit(place, bias):
    return min(max(place - bias, 1), 26)


def _punycode(text):
    # The ASCII letters, then the distances between the others, the smallest first (RFC 3492, 6.3).
    plain = [letter for letter in text if letter < '\x80']
    made = plain + ['-'] if plain else []
    done, delta, bias, number = len(plain), 0, 72, 128
    while done < len(text):
        nearest = min(ord(letter) for letter in text if ord(letter) >= number)
        delta += (nearest - number) * (done + 1)
        number = nearest
        for letter in text:
            if ord(letter) < number:
                delta += 1
            elif ord(letter) == number:
                rest, place = delta, 36
                while rest >= (limit := _limit(place, bias)):
                    rest, digit = divmod(rest - limit, 36 - limit)
                    made.append(_LETTERS[limit + digit])
                    place += 36
                made.append(_LETTERS[rest])
                bias = _bias(delta, done + 1, done == len(plain))
                delta = 0
                done += 1
        delta += 1
        number += 1
    return ''.join(made).encode('ascii')


def _from_punycode(data, errors):
    data = bytes(data)
    plain, dash, distances = data.rpartition(b'-')
    made = list(plain.decode('ascii', errors))
    start = len(plain) + len(dash)
    at, place_of, bias, number = 0, -1, 72, 128
    digits = distances.lower().decode('latin-1')
    while at < len(digits):
        delta, weight, place, begin = 0, 1, 36, at
        while True:
            if at == len(digits):
                if errors == 'strict':
                    raise UnicodeDecodeError('punycode', data, start + begin, start + at, 'incomplete punicode string')
                return ''.join(made)
            digit = _LETTERS.find(digits[at])
            if digit < 0:
                if errors == 'strict':
                    raise UnicodeDecodeError('punycode', data, start + at, start + at + 1,
                                             f"Invalid extended code point '{distances[at]}'")
                return ''.join(made)
            at += 1
            delta += digit * weight
            limit = _limit(place, bias)
            if digit < limit:
                break
            weight *= 36 - limit
            place += 36
        bias = _bias(delta, len(made) + 1, begin == 0)
        more, place_of = divmod(place_of + 1 + delta, len(made) + 1)
        number += more
        made.insert(place_of, chr(number))
    return ''.join(made)


def _label(text, label, start):
    # One part of a name of the net, in ASCII (RFC 3490, 4.1).
    def wrong(reason, first, last):
        return UnicodeEncodeError('idna', text, first, last, reason)
    prepared = label
    if not label.isascii():
        import unicodedata
        prepared = unicodedata.normalize('NFKC', unicodedata.normalize('NFKC', label).casefold())
    coded = prepared.encode('ascii') if prepared.isascii() else b'xn--' + _punycode(prepared)
    if not coded:
        raise wrong('label empty', start, start + 1)
    if len(coded) >= 64:
        raise wrong('label too long', start, start + len(label))
    return coded


def _idna(text):
    if not text:
        return b''
    marked = text
    for dot in '\u3002\uff0e\uff61':
        marked = marked.replace(dot, '.')
    labels = marked.split('.')
    ending = b'.' if not labels[-1] and len(labels) > 1 else b''
    if ending:
        labels.pop()
    coded, at = [], 0
    for label in labels:
        coded.append(_label(text, label, at))
        at += len(label) + 1
    return b'.'.join(coded) + ending


def _from_idna(data):
    labels = bytes(data).split(b'.')
    return '.'.join(_from_punycode(label[4:], 'strict') if label[:4].lower() == b'xn--' else label.decode('ascii')
                    for label in labels)


def _text_codec(encode, decode):
    # The pair of functions that a codec has.
    return (lambda text, errors='strict': (encode(text), len(text)),
            lambda data, errors='strict': (decode(data, errors), len(data)))


_IN_PYTHON = {
    'punycode': _text_codec(_punycode, _from_punycode),
    'idna': _text_codec(_idna, lambda data, errors: _from_idna(data)),
}


# What is to be done where a codec cannot go on, by name.


def _unknown(exception):
    return TypeError(f"don't know how to handle {type(exception).__name__} in error callback")


def _handler_of(*kinds):
    # A handler of errors of these kinds only.
    def decorate(function):
        def handle(exception, /):
            if not isinstance(exception, kinds):
                raise _unknown(exception)
            return function(exception, exception.object[exception.start:exception.end])
        handle.__name__ = handle.__qualname__ = function.__name__
        return handle
    return decorate


_EVERY = UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError


def strict_errors(exception, /):
    """Raises it."""
    if isinstance(exception, Exception):
        raise exception
    raise TypeError('codec must pass exception instance')


@_handler_of(*_EVERY)
def ignore_errors(exception, part):
    return '', exception.end


@_handler_of(*_EVERY)
def replace_errors(exception, part):
    if isinstance(exception, UnicodeDecodeError):
        return '\ufffd', exception.end
    return ('?' if isinstance(exception, UnicodeEncodeError) else '\ufffd') * len(part), exception.end


@_handler_of(UnicodeEncodeError)
def xmlcharrefreplace_errors(exception, part):
    return ''.join(f'&#{ord(letter)};' for letter in part), exception.end


@_handler_of(*_EVERY)
def backslashreplace_errors(exception, part):
    if isinstance(part, bytes):
        return ''.join(f'\\x{byte:02x}' for byte in part), exception.end
    return part.encode('ascii', 'backslashreplace').decode('ascii'), exception.end


@_handler_of(UnicodeEncodeError)
def namereplace_errors(exception, part):
    return part.encode('ascii', 'namereplace').decode('ascii'), exception.end


@_handler_of(UnicodeEncodeError, UnicodeDecodeError)
def surrogateescape(exception, part):
    if isinstance(part, bytes):
        count = next((at for at, byte in enumerate(part[:4]) if byte < 128), min(len(part), 4))
        if count:
            return ''.join(chr(0xdc00 + byte) for byte in part[:count]), exception.start + count
    elif all('\udc80' <= letter <= '\udcff' for letter in part):
        return bytes(ord(letter) - 0xdc00 for letter in part), exception.end
    raise exception


@_handler_of(UnicodeEncodeError, UnicodeDecodeError)
def surrogatepass(exception, part):
    encoding = exception.encoding
    if encoding.startswith(('utf', 'cp65001')):
        if isinstance(part, str):
            if all('\ud800' <= letter <= '\udfff' for letter in part):
                return part.encode(encoding, 'surrogatepass'), exception.end
        else:
            rest = exception.object[exception.start:]
            length = 3 if encoding == 'utf-8' else int(encoding[4:6]) // 8
            return rest[:length].decode(encoding, 'surrogatepass'), exception.start + length
    raise exception


_OWN = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors,
        'xmlcharrefreplace': xmlcharrefreplace_errors, 'backslashreplace': backslashreplace_errors,
        'namereplace': namereplace_errors, 'surrogateescape': surrogateescape, 'surrogatepass': surrogatepass}
_handlers = dict(_OWN)


def register_error(*args):
    """Has the function called where a codec is told this name and cannot go on."""
    if len(args) != 2:
        raise TypeError(f'register_error expected 2 arguments, got {len(args)}')
    name, handler = args
    if not isinstance(name, str):
        raise TypeError(f'register_error() argument 1 must be str, not {type(name).__name__}')
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[name] = handler


def _handler(name):
    return _handlers.get(name)


def lookup_error(name, /):
    """The function of that name."""
    if not isinstance(name, str):
        raise TypeError(f'lookup_error() argument must be str, not {type(name).__name__}')
    if name not in _handlers:
        raise LookupError(f'unknown error handler name {name!r}')
    return _handlers[name]


# What a program has registered: functions that are asked for a codec by its name, in small letters.
_searchers = []
# What they gave, by name.
_found = {}


def register(search_function, /):
    """Has the function asked for codecs that are not known otherwise."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searchers.append(search_function)


def unregister(search_function, /):
    """Has it asked no longer."""
    if search_function in _searchers:
        _searchers.remove(search_function)
        _found.clear()


def _registered(encoding):
    # The codec of that name that a program gives; None if it gives none.
    name = ''.join(letter if letter.isalnum() or letter == '.' else '_' for letter in encoding.lower())
    if name in _found:
        return _found[name]
    for search in _searchers:
        found = search(name)
        if found is not None:
            if not isinstance(found, tuple) or len(found) != 4:
                raise TypeError('codec search functions must return 4-tuples')
            _found[name] = found
            return found
    return None


def _converted(which, obj, encoding, errors):
    # What such a codec makes of `obj`, in a tuple: 0 encodes, 1 decodes. None if there is none.
    found = _IN_PYTHON.get(encoding.lower()) or _registered(encoding)
    if found is None:
        return None
    made = found[which](obj) if errors == 'strict' else found[which](obj, errors)
    if not isinstance(made, tuple) or len(made) != 2:
        raise TypeError(f'{("encoder", "decoder")[which]} must return a tuple (object, integer)')
    return made


def _check_texts(function, **texts):
    for name, text in texts.items():
        if not isinstance(text, str):
            kind = 'None' if text is None else type(text).__name__
            raise TypeError(f"{function}() argument '{name}' must be str, not {kind}")


def encode(obj, encoding='utf-8', errors='strict'):
    """What the codec makes of `obj`."""
    _check_texts('encode', encoding=encoding, errors=errors)
    other = _other(encoding)
    if other is not None:
        return other[0](obj, errors)
    if (_searchers or encoding in _IN_PYTHON) and (made := _converted(0, obj, encoding, errors)):
        return made[0]
    if not isinstance(obj, str):
        # A codec that is not there is found out first.
        'x'.encode(encoding)
        raise TypeError(f"{encoding.lower().replace('-', '_')}_encode() argument 1 must be str, not {type(obj).__name__}")
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """What `obj` was before the codec made it so."""
    _check_texts('decode', encoding=encoding, errors=errors)
    other = _other(encoding)
    if other is not None:
        return other[1](obj, errors)
    if (_searchers or encoding in _IN_PYTHON) and (made := _converted(1, obj, encoding, errors)):
        return made[0]
    # A codec that is not there is found out first.
    'x'.encode(encoding)
    try:
        view = memoryview(obj)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(obj).__name__}'") from None
    return bytes(view).decode(encoding, errors)


# Encodings of one byte by a table that is given (Objects/unicodeobject.c).

_UNDEFINED = 'character maps to <undefined>'


def _next(answer, what, size):
    # Where the codec goes on, by a handler's answer.
    if not (isinstance(answer, tuple) and len(answer) == 2 and isinstance(answer[1], int)):
        raise TypeError(f'{what} error handler must return ({"str/bytes" if what == "encoding" else "str"}, int) tuple')
    place = answer[1] + size if answer[1] < 0 else answer[1]
    if not 0 <= place <= size:
        raise IndexError(f'position {answer[1]} from error handler out of bounds')
    return place


def _looked_up(mapping, key):
    try:
        return mapping[key]
    except LookupError:
        return None


def charmap_build(map, /):
    """The table that encodes what the text, a table of 256 letters, decodes."""
    return {ord(letter): place for place, letter in enumerate(map)}


def charmap_decode(data, errors='strict', mapping=None, /):
    """The text of bytes by a table: a text, or a mapping from numbers to numbers or texts."""
    data = bytes(data)
    if mapping is None:
        return data.decode('latin-1'), len(data)
    parts, at = [], 0
    while at < len(data):
        value = _looked_up(mapping, data[at])
        if isinstance(value, int):
            if not 0 <= value < 0x110000:
                raise TypeError('character mapping must be in range(0x110000)')
            value = chr(value)
        elif value is not None and not isinstance(value, str):
            raise TypeError('character mapping must return integer, None or str')
        if value is None or value == '\ufffe':
            failure = UnicodeDecodeError('charmap', data, at, at + 1, _UNDEFINED)
            answer = lookup_error(errors or 'strict')(failure)
            at = _next(answer, 'decoding', len(data))
            parts.append(answer[0])
        else:
            parts.append(value)
            at += 1
    return ''.join(parts), len(data)


def _byte(mapping, letter):
    # The bytes of a letter; None without any.
    value = _looked_up(mapping, ord(letter))
    if isinstance(value, int):
        if not 0 <= value < 256:
            raise TypeError('character mapping must be in range(256)')
        return bytes([value])
    if value is not None and not isinstance(value, bytes):
        raise TypeError(f'character mapping must return integer, bytes or None, not {type(value).__name__}')
    return value


def charmap_encode(str, errors='strict', mapping=None, /):
    """The bytes of a text by a mapping from numbers to numbers or bytes."""
    if mapping is None:
        return str.encode('latin-1', errors or 'strict'), len(str)
    out, at = bytearray(), 0
    while at < len(str):
        made = _byte(mapping, str[at])
        if made is not None:
            out += made
            at += 1
            continue
        end = at + 1
        while end < len(str) and _byte(mapping, str[end]) is None:
            end += 1
        failure = UnicodeEncodeError('charmap', str, at, end, _UNDEFINED)
        answer = lookup_error(errors or 'strict')(failure)
        at = _next(answer, 'encoding', len(str))
        if isinstance(answer[0], bytes):
            out += answer[0]
            continue
        for letter in answer[0]:
            made = _byte(mapping, letter)
            if made is None:
                raise failure
            out += made
    return bytes(out), len(str)
