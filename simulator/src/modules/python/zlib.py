# Checksums, and data that was compressed (RFC 1950 to 1952): the other way there are many right answers, of which this
# library gives one.

from _source import unsupported

MAX_WBITS = 15


class error(Exception):
    """Data can't be read."""


def crc32(data, value=0, /):
    """A checksum by division of polynomials."""
    from binascii import crc32

    return crc32(data, value)


def adler32(data, value=1, /):
    """Two sums, of the bytes and of the sums so far."""
    low, high = value & 0xffff, value >> 16 & 0xffff
    for byte in memoryview(data).cast('B'):
        low += byte
        high += low
    return high % 65521 << 16 | low % 65521


def compress(data, /, level=-1, wbits=MAX_WBITS):
    """Makes data smaller."""
    memoryview(data)
    unsupported('zlib.compress')


# What lengths and distances begin with, and how many bits follow.
_LENGTHS = [(start, bits) for start, bits in zip(
    (3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258),
    (0,) * 8 + (1,) * 4 + (2,) * 4 + (3,) * 4 + (4,) * 4 + (5,) * 4 + (0,))]
_DISTANCES = [(1, 0), (2, 0)]
for _bits in range(14):
    for _ in range(2):
        _DISTANCES.append((_DISTANCES[-1][0] + (1 << _DISTANCES[-1][1]), _bits))
_ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)


class _Bits:
    """Bits of data, the lowest of each byte first."""

    def __init__(self, data, at):
        self.data, self.at, self.held, self.count = data, at, 0, 0

    def take(self, count):
        while self.count < count:
            if self.at >= len(self.data):
                raise error('Error -5 while decompressing data: incomplete or truncated stream')
            self.held |= self.data[self.at] << self.count
            self.at += 1
            self.count += 8
        taken = self.held & (1 << count) - 1
        self.held >>= count
        self.count -= count
        return taken

    def symbol(self, codes):
        length = code = 0
        while True:
            code = code << 1 | self.take(1)
            length += 1
            if (length, code) in codes:
                return codes[length, code]
            if length > 15:
                raise error('Error -3 while decompressing data: invalid code')


def _codes(lengths):
    """Symbols by the length and the bits of their codes, which their lengths determine."""
    codes, code = {}, 0
    for length in range(1, 16):
        for symbol, own in enumerate(lengths):
            if own == length:
                codes[length, code] = symbol
                code += 1
        code <<= 1
    return codes


def _tables(bits):
    """The codes of a block that tells them itself."""
    literals, distances, count = bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4
    lengths = [0] * 19
    for place in _ORDER[:count]:
        lengths[place] = bits.take(3)
    codes = _codes(lengths)
    lengths = []
    while len(lengths) < literals + distances:
        symbol = bits.symbol(codes)
        if symbol < 16:
            lengths.append(symbol)
        elif symbol == 16:
            lengths += lengths[-1:] * (3 + bits.take(2))
        else:
            lengths += [0] * (3 + bits.take(3) if symbol == 17 else 11 + bits.take(7))
    return _codes(lengths[:literals]), _codes(lengths[literals:])


def _inflate(data, at):
    """What the blocks from a place on stand for, and where they end (RFC 1951)."""
    bits, out = _Bits(data, at), bytearray()
    last = False
    while not last:
        last, kind = bits.take(1), bits.take(2)
        if kind == 0:
            bits.take(bits.count % 8)
            length, inverse = bits.take(16), bits.take(16)
            if length != inverse ^ 0xffff:
                raise error('Error -3 while decompressing data: invalid stored block lengths')
            out += bytes(bits.take(8) for _ in range(length))
            continue
        if kind == 3:
            raise error('Error -3 while decompressing data: invalid block type')
        fixed = (_codes([8] * 144 + [9] * 112 + [7] * 24 + [8] * 8), _codes([5] * 30))
        literals, distances = fixed if kind == 1 else _tables(bits)
        while (symbol := bits.symbol(literals)) != 256:
            if symbol < 256:
                out.append(symbol)
                continue
            start, more = _LENGTHS[symbol - 257]
            length = start + bits.take(more)
            start, more = _DISTANCES[bits.symbol(distances)]
            distance = start + bits.take(more)
            if distance > len(out):
                raise error('Error -3 while decompressing data: invalid distance too far back')
            for _ in range(length):
                out.append(out[-distance])
    return bytes(out), bits.at - bits.count // 8


def decompress(data, /, wbits=MAX_WBITS, bufsize=16384):
    """The data that was made smaller."""
    data = bytes(memoryview(data))
    if wbits != MAX_WBITS:
        if wbits in range(-15, -8 + 1):
            return _inflate(data, 0)[0]
        unsupported('zlib.decompress with wbits')
    if len(data) < 2:
        raise error('Error -5 while decompressing data: incomplete or truncated stream')
    if (data[0] << 8 | data[1]) % 31:
        raise error('Error -3 while decompressing data: incorrect header check')
    if data[0] & 15 != 8:
        raise error('Error -3 while decompressing data: unknown compression method')
    out, end = _inflate(data, 2)
    if len(data) < end + 4:
        raise error('Error -5 while decompressing data: incomplete or truncated stream')
    if int.from_bytes(data[end:end + 4]) != adler32(out):
        raise error('Error -3 while decompressing data: incorrect data check')
    return out
