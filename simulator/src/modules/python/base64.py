# Bytes as letters and digits.

import binascii

__all__ = ('encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b16encode', 'b16decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
           'urlsafe_b64decode', 'b32hexencode', 'b32hexdecode', 'a85encode', 'a85decode', 'b85encode', 'b85decode',
           'z85encode', 'z85decode')

_LETTERS = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_HEXADECIMAL = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_ASCII85 = bytes(range(33, 118))
_ALPHANUMERIC = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
_BASE85 = _ALPHANUMERIC + b'!#$%&()*+-;<=>?@^_`{|}~'
_Z85 = _ALPHANUMERIC[:10] + _ALPHANUMERIC[36:] + _ALPHANUMERIC[10:36] + b'.-:+=^!/*?&<>()[]{}@%$#'
_TO_Z85 = bytes.maketrans(_BASE85, _Z85)
# What is a digit of the one only is none of the other.
_FROM_Z85 = bytes.maketrans(_Z85 + bytes(set(_BASE85) - set(_Z85)), _BASE85 + bytes(len(set(_BASE85) - set(_Z85))))


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


def _b32encode(s, alphabet):
    data = memoryview(s).tobytes()
    out = b''
    for at in range(0, len(data), 5):
        group = data[at:at + 5]
        bits = int.from_bytes(group.ljust(5, b'\0'))
        letters = bytes(alphabet[bits >> shift & 31] for shift in range(35, -1, -5))
        out += letters[:-(-len(group) * 8 // 5)].ljust(8, b'=')
    return out


def b32encode(s):
    """Eight characters for five bytes."""
    return _b32encode(s, _LETTERS)


def b32hexencode(s):
    """The same with the letters of hexadecimal numbers and those behind them."""
    return _b32encode(s, _HEXADECIMAL)


def _b32decode(text, alphabet, casefold):
    if len(text) % 8:
        raise binascii.Error('Incorrect padding')
    if casefold:
        text = text.upper()
    letters = text.rstrip(b'=')
    pads = len(text) - len(letters)
    if any(letter not in alphabet for letter in letters):
        raise binascii.Error('Non-base32 digit found')
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    bits = 0
    for letter in letters:
        bits = bits << 5 | alphabet.index(letter)
    data = (bits << 5 * pads).to_bytes(len(text) * 5 // 8)
    return data[:len(letters) * 5 // 8]


def b32decode(s, casefold=False, map01=None):
    """The bytes."""
    text = _text(s)
    if map01 is not None and len(text) % 8 == 0:
        other = _text(map01)
        assert len(other) == 1, repr(other)
        text = text.translate(bytes.maketrans(b'01', b'O' + other))
    return _b32decode(text, _LETTERS, casefold)


def b32hexdecode(s, casefold=False):
    """The bytes."""
    return _b32decode(_text(s), _HEXADECIMAL, casefold)


# Five digits of base 85 for four bytes.


def _digits_of(data, alphabet, pad):
    # Groups of five characters; of a last group with too few bytes, as many characters more than bytes.
    missing = -len(data) % 4
    data += bytes(missing)
    made = []
    for at in range(0, len(data), 4):
        number, group = int.from_bytes(data[at:at + 4]), []
        for _ in range(5):
            number, digit = divmod(number, 85)
            group.append(alphabet[digit])
        made.append(bytes(reversed(group)))
    if made and missing and not pad:
        made[-1] = made[-1][:-missing]
    return made


def b85encode(b, pad=False):
    """Digits, capital letters, small letters and signs stand for 0 to 84."""
    return b''.join(_digits_of(memoryview(b).tobytes(), _BASE85, pad))


def b85decode(b):
    """The bytes."""
    return _b85decode(_text(b), _BASE85, 'base85')


def _b85decode(text, alphabet, name):
    missing = -len(text) % 5
    text += alphabet[84:85] * missing
    made = bytearray()
    for at in range(0, len(text), 5):
        number = 0
        for place, letter in enumerate(text[at:at + 5], at):
            digit = alphabet.find(letter)
            if digit < 0:
                raise ValueError(f'bad {name} character at position {place}')
            number = number * 85 + digit
        if number >> 32:
            raise ValueError(f'{name} overflow in hunk starting at byte {at}')
        made += number.to_bytes(4)
    return bytes(made[:len(made) - missing])


def z85encode(s):
    """As ZeroMQ writes it."""
    return b85encode(s).translate(_TO_Z85)


def z85decode(s):
    """The bytes."""
    try:
        return b85decode(_text(s).translate(_FROM_Z85))
    except ValueError as error:
        raise ValueError(error.args[0].replace('base85', 'z85')) from None


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """The characters from ! on; z stands for four bytes of zero, and y for four spaces."""
    groups = _digits_of(memoryview(b).tobytes(), _ASCII85, pad)
    short = {b'!!!!!': b'z'}
    if foldspaces:
        short[b'+<VdL'] = b'y'
    text = b''.join(short.get(group, group) for group in groups)
    if adobe:
        text = b'<~' + text
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [text[at:at + width] for at in range(0, len(text), width)]
        if adobe and lines and len(lines[-1]) + 2 > width:
            lines.append(b'')
        text = b'\n'.join(lines)
    return text + b'~>' if adobe else text


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """The bytes."""
    text = _text(b)
    if adobe:
        if not text.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        text = text[2:-2] if text.startswith(b'<~') else text[:-2]
    made, group = bytearray(), bytearray()
    for letter in text + b'u' * 4:
        if 33 <= letter <= 117:
            group.append(letter)
            if len(group) == 5:
                number = 0
                for one in group:
                    number = number * 85 + one - 33
                if number >> 32:
                    raise ValueError('Ascii85 overflow')
                made += number.to_bytes(4)
                group.clear()
        elif letter == 122:
            if group:
                raise ValueError('z inside Ascii85 5-tuple')
            made += bytes(4)
        elif letter == 121 and foldspaces:
            if group:
                raise ValueError('y inside Ascii85 5-tuple')
            made += b'    '
        elif letter not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {letter:c}')
    return bytes(made[:len(made) - (4 - len(group))])


def _bytes_of(s):
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError(f'expected bytes-like object, not {type(s).__name__}') from error
    if view.format not in ('c', 'b', 'B'):
        raise TypeError(f'expected single byte elements, not {view.format!r} from {type(s).__name__}')
    if view.ndim != 1:
        raise TypeError(f'expected 1-D data, not {view.ndim}-D data from {type(s).__name__}')
    return view.tobytes()


def encodebytes(s):
    """Lines of 76 characters."""
    data = _bytes_of(s)
    return b''.join(binascii.b2a_base64(data[at:at + 57]) for at in range(0, len(data), 57))


def decodebytes(s):
    """The bytes of such lines."""
    return binascii.a2b_base64(_bytes_of(s))


def encode(input, output):
    """From one file to another."""
    while chunk := input.read(57):
        output.write(binascii.b2a_base64(chunk))


def decode(input, output):
    """From one file to another."""
    for line in iter(input.readline, b''):
        output.write(binascii.a2b_base64(line))
