# Bytes as letters and digits.

import binascii

__all__ = ('encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b16encode', 'b16decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
           'urlsafe_b64decode')

_LETTERS = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def _text(given):
    # A text to decode: bytes, or a string of ASCII.
    if isinstance(given, str):
        try:
            return given.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    try:
        return memoryview(given).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, '
                        f'not {type(given).__name__!r}') from None


def b64encode(s, altchars=None):
    """Four characters for three bytes; `altchars` stand for + and /."""
    text = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return text
    assert len(altchars) == 2, repr(altchars)
    return text.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    """The bytes; with `validate`, nothing is passed over."""
    text = _text(s)
    if altchars is not None:
        other = _text(altchars)
        assert len(other) == 2, repr(other)
        text = text.translate(bytes.maketrans(other, b'+/'))
    return binascii.a2b_base64(text, strict_mode=validate)


def standard_b64encode(s):
    """With + and /."""
    return b64encode(s)


def standard_b64decode(s):
    """With + and /."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """With - and _."""
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    """With - and _."""
    return b64decode(_text(s).translate(bytes.maketrans(b'-_', b'+/')))


def b16encode(s):
    """Two characters for each byte."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes."""
    text = _text(s)
    if casefold:
        text = text.upper()
    if text.strip(b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(text)


def b32encode(s):
    """Eight characters for five bytes."""
    data = memoryview(s).tobytes()
    out = b''
    for at in range(0, len(data), 5):
        group = data[at:at + 5]
        bits = int.from_bytes(group.ljust(5, b'\0'))
        letters = bytes(_LETTERS[bits >> shift & 31] for shift in range(35, -1, -5))
        out += letters[:-(-len(group) * 8 // 5)].ljust(8, b'=')
    return out


def b32decode(s, casefold=False, map01=None):
    """The bytes."""
    text = _text(s)
    if len(text) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        text = text.translate(bytes.maketrans(b'01', b'O' + _text(map01)))
    if casefold:
        text = text.upper()
    letters = text.rstrip(b'=')
    pads = len(text) - len(letters)
    if letters.strip(_LETTERS) or any(letter not in _LETTERS for letter in letters):
        raise binascii.Error('Non-base32 digit found')
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    bits = 0
    for letter in text.replace(b'=', b'A'):
        bits = bits << 5 | _LETTERS.index(letter)
    data = bits.to_bytes(len(text) * 5 // 8)
    return data[:len(letters) * 5 // 8]


def encodebytes(s):
    """Lines of 76 characters."""
    data = memoryview(s).tobytes()
    return b''.join(binascii.b2a_base64(data[at:at + 57]) for at in range(0, len(data), 57))


def decodebytes(s):
    """The bytes of such lines."""
    return binascii.a2b_base64(memoryview(s).tobytes())


def encode(input, output):
    """From one file to another."""
    while chunk := input.read(57):
        output.write(binascii.b2a_base64(chunk))


def decode(input, output):
    """From one file to another."""
    for line in iter(input.readline, b''):
        output.write(binascii.a2b_base64(line))
