"""Data that was made smaller, as gzip's files have it (RFC 1952)."""

import struct
import time
import zlib

from _source import unsupported

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']


class BadGzipFile(OSError):
    """Data that is not gzip's."""


def compress(data, compresslevel=9, *, mtime=None):
    """The data with a header that tells the time; 0 is no time."""
    made = zlib.compress(data, level=compresslevel, wbits=31)
    when = int(time.time() if mtime is None else mtime)
    return struct.pack('<4sLBB', made[:4], when, made[8], 255) + made[10:]


def _cut_off():
    return EOFError('Compressed file ended before the end-of-stream marker was reached')


def decompress(data):
    """What all members of the data stand for."""
    found = []
    while data:
        if data[:2] != b'\037\213':
            raise BadGzipFile(f'Not a gzipped file ({data[:2]!r})')
        if len(data) < 10:
            raise _cut_off()
        if data[2] != 8:
            raise BadGzipFile('Unknown compression method')
        try:
            start, _ = zlib._after_header(data, 31)
            end = zlib._inflate(data, start, out := bytearray(), -1)
        except zlib._Short:
            raise _cut_off() from None
        if len(data) < end + 8:
            raise _cut_off()
        checksum, length = struct.unpack('<II', data[end:end + 8])
        if checksum != zlib.crc32(out):
            raise BadGzipFile('CRC check failed')
        if length != len(out) & 0xffffffff:
            raise BadGzipFile('Incorrect length of data produced')
        found.append(out)
        data = data[end + 8:].lstrip(b'\0')
    return b''.join(found)


class GzipFile:
    """A file of such data; it is refused, like files."""

    def __init__(self, *args, **kwargs):
        unsupported('gzip.GzipFile')


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    """Opens such a file; it is refused, like files."""
    unsupported('gzip.open')
