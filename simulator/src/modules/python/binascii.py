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


def crc_hqx(data, crc, /):
    """The checksum of 16 bits of CRC-CCITT."""
    rest = crc & 0xffff
    for byte in _bytes(data):
        rest ^= byte << 8
        for _ in range(8):
            rest = (rest << 1 ^ (0x1021 if rest & 0x8000 else 0)) & 0xffff
    return rest


def b2a_uu(data, /, *, backtick=False):
    """A line of the old Unix mails: its length, then four signs for three bytes."""
    data = _bytes(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    zero = 96 if backtick else 32
    values = [len(data)]
    for at in range(0, len(data), 3):
        bits = int.from_bytes(data[at:at + 3].ljust(3, b'\0'))
        values += [bits >> shift & 63 for shift in (18, 12, 6, 0)]
    return bytes([value + 32 if value else zero for value in values] + [10])


def a2b_uu(data, /):
    """The bytes of such a line."""
    text = _ascii(data)
    length = text[0] - 32 & 63 if text else 32
    digits, rest = text[1:1 + (length * 8 + 5) // 6], text[1 + (length * 8 + 5) // 6:]
    bits = 0
    for digit in digits:
        if digit in b'\r\n':
            digit = 32
        elif not 32 <= digit <= 96:
            raise Error('Illegal char')
        bits = bits << 6 | digit - 32 & 63
    if rest.strip(b' `\r\n'):
        raise Error('Trailing garbage')
    shift = 8 * length - 6 * len(digits)
    bits = bits << shift if shift > 0 else bits >> -shift
    return bits.to_bytes(length)


_HEX = b'0123456789abcdefABCDEF'


def a2b_qp(data, header=False):
    """The bytes of quoted-printable text."""
    text, out, at = _ascii(data), bytearray(), 0
    while at < len(text):
        sign = text[at]
        at += 1
        if sign != 61:
            out.append(32 if header and sign == 95 else sign)
            continue
        following = text[at:at + 2]
        if following[:1] in (b'\n', b'\r'):
            # The line goes on.
            end = text.find(b'\n', at)
            at = len(text) if end < 0 else end + 1
        elif len(following) == 2 and all(digit in _HEX for digit in following):
            out.append(int(following, 16))
            at += 2
        elif following:
            out.append(61)
            at += following[0] == 61
    return bytes(out)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Quoted-printable text of lines of up to 76 signs."""
    data = _bytes(data)
    first = data.find(b'\n')
    newline = b'\r\n' if first > 0 and data[first - 1] == 13 else b'\n'
    out, column, at = bytearray(), 0, 0
    while at < len(data):
        sign, following = data[at], data[at + 1:at + 2]
        if istext and (sign == 10 or sign == 13 and following == b'\n'):
            if out[-1:] in (b' ', b'\t'):
                out[-1:] = b'=%02X' % out[-1]
            out += newline
            column = 0
            at += 2 if sign == 13 else 1
            continue
        if sign in b'\r\n':
            quoted = not istext
        elif sign in b' \t':
            quoted = quotetabs or not following
        else:
            quoted = sign > 126 or sign < 33 or sign == 61 or header and sign == 95
            # A line of a single dot ends a mail.
            quoted = quoted or sign == 46 and not column and following in (b'', b'\n', b'\r', b'\0')
        width = 3 if quoted else 1
        if column + width >= 76 and (quoted or following not in (b'', b'\n')):
            out += b'=' + newline
            column = 0
        column += width
        if quoted:
            out += b'=%02X' % sign
        else:
            out.append(95 if header and sign == 32 else sign)
        at += 1
    return bytes(out)
