# Checksums, and data that was compressed (RFC 1950 to 1952): the other way there are many right answers, of which this
# library gives one.

from _source import unsupported

MAX_WBITS = 15


class error(Exception):
    """Data can't be read."""


def _bytes(data):
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def crc32(data, value=0, /):
    """A checksum by division of polynomials."""
    from binascii import crc32

    return crc32(data, value)


def adler32(data, value=1, /):
    """Two sums, of the bytes and of the sums so far."""
    low, high = value & 0xffff, value >> 16 & 0xffff
    for byte in _bytes(data):
        low += byte
        high += low
    return high % 65521 << 16 | low % 65521


def compress(data, /, level=-1, wbits=MAX_WBITS):
    """Makes data smaller."""
    data = _bytes(data)
    if level not in range(-1, 10):
        raise error('Bad compression level')
    from zlib.deflate import deflated

    if level == -1:
        level = _DEFAULT_LEVEL
    window = wbits - 16 if wbits > 15 else abs(wbits)
    if window not in range(8, 16) or wbits == -8:
        raise error('Invalid initialization option')
    if not level and len(data) > 10000:
        # Where a stored block ends depends on the room that is left in the caller's memory.
        unsupported('zlib.compress() without compression of so much')
    return _framed(deflated(data, level, max(window, 9)), data, level, wbits)


# What level -1 stands for.
_DEFAULT_LEVEL = 6


def _framed(blocks, data, level, wbits):
    # What stands around the blocks: nothing, or zlib's (RFC 1950) or gzip's (RFC 1952) header and checksum.
    if wbits < 0:
        return blocks
    if wbits > 15:
        effort = 2 if level == 9 else 4 if level < 2 else 0
        header = b'\x1f\x8b\x08' + bytes(5) + bytes([effort, 3])
        return header + blocks + crc32(data).to_bytes(4, 'little') + (len(data) & 0xffffffff).to_bytes(4, 'little')
    header = max(wbits, 9) - 8 << 12 | 8 << 8 | (0 if level < 2 else 1 if level < 6 else 2 if level == 6 else 3) << 6
    return (header + 31 - header % 31).to_bytes(2) + blocks + adler32(data).to_bytes(4)


# What lengths and distances begin with, and how many bits follow.
_LENGTHS = [(start, bits) for start, bits in zip(
    (3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258),
    (0,) * 8 + (1,) * 4 + (2,) * 4 + (3,) * 4 + (4,) * 4 + (5,) * 4 + (0,))]
_DISTANCES = [(1, 0), (2, 0)]
for _bits in range(14):
    for _ in range(2):
        _DISTANCES.append((_DISTANCES[-1][0] + (1 << _DISTANCES[-1][1]), _bits))
_ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)


class _Short(error):
    # The data ends before what was made smaller does.
    def __init__(self):
        super().__init__('Error -5 while decompressing data: incomplete or truncated stream')


class _Full(Exception):
    # There is as much as was asked for, with the data up to a place.
    pass


class _Bits:
    """Bits of data, the lowest of each byte first."""

    def __init__(self, data, at):
        self.data, self.at, self.held, self.count = data, at, 0, 0

    def take(self, count):
        while self.count < count:
            if self.at >= len(self.data):
                raise _Short
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


def _inflate(data, at, out, most):
    """Puts out what the blocks from a place on stand for, so many bytes at most, and says where they end (RFC 1951)."""
    bits = _Bits(data, at)

    def put(byte):
        if len(out) == most:
            raise _Full(bits.at - bits.count // 8)
        out.append(byte)

    last = False
    while not last:
        last, kind = bits.take(1), bits.take(2)
        if kind == 0:
            bits.take(bits.count % 8)
            length, inverse = bits.take(16), bits.take(16)
            if length != inverse ^ 0xffff:
                raise error('Error -3 while decompressing data: invalid stored block lengths')
            for _ in range(length):
                if len(out) == most:
                    raise _Full(bits.at)
                out.append(bits.take(8))
            continue
        if kind == 3:
            raise error('Error -3 while decompressing data: invalid block type')
        fixed = (_codes([8] * 144 + [9] * 112 + [7] * 24 + [8] * 8), _codes([5] * 30))
        literals, distances = fixed if kind == 1 else _tables(bits)
        while (symbol := bits.symbol(literals)) != 256:
            if symbol < 256:
                put(symbol)
                continue
            start, more = _LENGTHS[symbol - 257]
            length = start + bits.take(more)
            start, more = _DISTANCES[bits.symbol(distances)]
            distance = start + bits.take(more)
            if distance > len(out):
                raise error('Error -3 while decompressing data: invalid distance too far back')
            for _ in range(length):
                put(out[-distance])
    return bits.at - bits.count // 8


def _after_header(data, wbits):
    # Where the blocks begin, and whether the header is gzip's.
    if wbits > 15 and data[:2] == b'\x1f\x8b' or wbits in range(16, 32):
        if len(data) < 10:
            raise _Short
        if data[:2] != b'\x1f\x8b':
            raise error('Error -3 while decompressing data: incorrect header check')
        if data[2] != 8:
            raise error('Error -3 while decompressing data: unknown compression method')
        flags, at = data[3], 10
        if flags & 4:
            at += 2 + int.from_bytes(data[at:at + 2], 'little')
        for flag in 8, 16:
            if flags & flag:
                at = data.find(b'\0', at) + 1
        return at + (flags & 2), True
    if len(data) < 2:
        raise _Short
    if (data[0] << 8 | data[1]) % 31:
        raise error('Error -3 while decompressing data: incorrect header check')
    if data[0] & 15 != 8:
        raise error('Error -3 while decompressing data: unknown compression method')
    return 2, False


def _read(data, wbits, out, most=-1):
    """Puts out the data that was made smaller, so many bytes at most, and says where what was made of it ends."""
    if wbits < 0:
        return _inflate(data, 0, out, most)
    start, is_gzip = _after_header(data, wbits)
    end = _inflate(data, start, out, most)
    size = 8 if is_gzip else 4
    told = data[end:end + size]
    if len(told) < size:
        raise _Short
    if is_gzip and int.from_bytes(told[:4], 'little') != crc32(out) or not is_gzip and int.from_bytes(told) != adler32(out):
        raise error('Error -3 while decompressing data: incorrect data check')
    if is_gzip and int.from_bytes(told[4:], 'little') != len(out) & 0xffffffff:
        raise error('Error -3 while decompressing data: incorrect length check')
    return end + size


def decompress(data, /, wbits=MAX_WBITS, bufsize=16384):
    """The data that was made smaller."""
    out = bytearray()
    try:
        _read(_bytes(data), wbits, out)
    except _Short as short:
        raise error(str(short)) from None
    return bytes(out)


class _Compress:
    # Gives everything when it is told that nothing more comes, but for the header.
    __module__ = 'zlib'

    def __init__(self, level, wbits):
        self._level, self._wbits, self._data, self._given = level, wbits, b'', 0

    def compress(self, data, /):
        """More data."""
        self._data += _bytes(data)
        if self._given:
            return b''
        header = compress(b'', self._level, self._wbits)[:0 if self._wbits < 0 else 10 if self._wbits > 15 else 2]
        self._given = len(header)
        return header

    def flush(self, mode=4, /):
        """The rest."""
        if mode != 4:
            unsupported('zlib.compressobj().flush() with a mode')
        return compress(self._data, self._level, self._wbits)[self._given:]


class _Decompress:
    # Reads what there is so far from its beginning each time, and gives what is new.
    __module__ = 'zlib'

    def __init__(self, wbits):
        self._wbits, self.eof, self.unused_data, self.unconsumed_tail = wbits, False, b'', b''
        self._seen, self._given = b'', 0

    def decompress(self, data, /, max_length=0):
        """What the data stands for."""
        data = _bytes(data)
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        if self.eof:
            self.unused_data += data
            return b''
        data, out, self.unconsumed_tail = self._seen + data, bytearray(), b''
        try:
            end = _read(data, self._wbits, out, self._given + max_length if max_length else -1)
            self.eof, self.unused_data = True, data[end:]
        except _Short:
            self._seen = data
        except _Full as full:
            end, = full.args
            self._seen, self.unconsumed_tail = data[:end], data[end:]
        given, self._given = self._given, len(out)
        return bytes(out[given:])

    def flush(self, length=16384, /):
        """What the rest stands for that is there but was too much."""
        if length <= 0:
            raise ValueError('length must be greater than zero')
        return self.decompress(self.unconsumed_tail)


_Compress.__name__ = _Compress.__qualname__ = 'Compress'
_Decompress.__name__ = _Decompress.__qualname__ = 'Decompress'


def compressobj(level=-1, method=8, wbits=MAX_WBITS, memLevel=8, strategy=0, zdict=None):
    """Makes data smaller that comes in pieces."""
    if memLevel != 8 or strategy or zdict is not None:
        unsupported('zlib.compressobj() with memLevel, strategy or zdict')
    if method != 8 or level not in range(-1, 10):
        raise ValueError('Invalid initialization option')
    return _Compress(level, wbits)


def decompressobj(wbits=MAX_WBITS, zdict=b''):
    """Reads what was made smaller."""
    if zdict:
        unsupported('zlib.decompressobj() with zdict')
    return _Decompress(wbits)
