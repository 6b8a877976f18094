# Bytes as text and back, which CPython writes in C (Modules/binascii.c).


class Error(ValueError):
    __module__ = 'binascii'


class Incomplete(Exception):
    __module__ = 'binascii'


_DIGITS = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}


def _ascii(data):
    # The argument of what reads text: bytes, or a string of ASCII.
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode()
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError('argument should be bytes, buffer or ASCII string, '
                        f"not '{type(data).__name__}'") from None


def _bytes(data):
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def hexlify(data, sep=None, bytes_per_sep=1):
    """Two hexadecimal digits for each byte."""
    data = _bytes(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


b2a_hex = hexlify


def unhexlify(hexstr, /):
    """The bytes of hexadecimal digits."""
    text = _ascii(hexstr)
    if len(text) % 2:
        raise Error('Odd-length string')
    if not all(digit in b'0123456789abcdefABCDEF' for digit in text):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(text.decode())


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    """Four digits for three bytes."""
    data = _bytes(data)
    out = bytearray()
    for at in range(0, len(data), 3):
        group = data[at:at + 3]
        bits = int.from_bytes(group.ljust(3, b'\0'))
        digits = bytes(_DIGITS[bits >> shift & 63] for shift in (18, 12, 6, 0))
        out += digits[:len(group) + 1].ljust(4, b'=')
    return bytes(out + b'\n' if newline else out)


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes of such digits; what is none is passed over."""
    text = _ascii(data)
    if strict_mode and text[:1] == b'=':
        raise Error('Leading padding not allowed')
    out, bits, count, pads = bytearray(), 0, 0, 0
    for at, letter in enumerate(text):
        if letter == 61:
            pads += 1
            if count % 4 >= 2 and count % 4 + pads >= 4:
                if strict_mode and at + 1 < len(text):
                    raise Error('Excess data after padding')
                return bytes(out)
            continue
        value = _VALUES.get(letter)
        if value is None:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and pads:
            raise Error('Discontinuous padding not allowed')
        pads = 0
        bits = (bits << 6 | value) & 0xffff
        count += 1
        if count % 4 != 1:
            out.append(bits >> (6 - 2 * ((count - 1) % 4 if count % 4 else 3)) & 255)
    if count % 4 == 1:
        raise Error(f'Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a '
                    'multiple of 4')
    if count % 4:
        raise Error('Incorrect padding')
    return bytes(out)


def _table():
    rows = []
    for n in range(256):
        for _ in range(8):
            n = n >> 1 ^ (0xedb88320 if n & 1 else 0)
        rows.append(n)
    return rows


def crc32(data, value=0, /):
    """A checksum of 32 bits."""
    rest = value ^ 0xffffffff
    for byte in _bytes(data):
        rest = rest >> 8 ^ _CRC[(rest ^ byte) & 255]
    return rest ^ 0xffffffff


_CRC = _table()
