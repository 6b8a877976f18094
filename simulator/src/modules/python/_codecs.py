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


_OTHERS = {
    'rot13': (_rot13, _rot13),
    'hex': (_of('b2a_hex'), _of('a2b_hex')),
    'base64': (_lines, _of('a2b_base64')),
}
_ABSENT = {'bz2', 'quopri', 'quotedprintable', 'uu', 'zip', 'zlib'}


def _other(encoding):
    # The two functions of a codec that is none between text and bytes; nothing for one that is.
    name = encoding.lower().replace('-', '').replace('_', '').replace(' ', '').removesuffix('codec')
    if name in _ABSENT:
        unsupported(f'the codec {encoding}')
    return _OTHERS.get(name)


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
    found = _registered(encoding)
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
    if _searchers and (made := _converted(0, obj, encoding, errors)):
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
    if _searchers and (made := _converted(1, obj, encoding, errors)):
        return made[0]
    # A codec that is not there is found out first.
    'x'.encode(encoding)
    try:
        view = memoryview(obj)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(obj).__name__}'") from None
    return bytes(view).decode(encoding, errors)
