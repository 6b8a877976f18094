"""Data that was made smaller, as gzip's files have it (RFC 1952)."""

import builtins
import errno
import io
import os
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


class GzipFile(io.BufferedIOBase):
    """A stream of such data in another stream. What is read is read whole, and what is written is packed at the end."""

    mode = None
    _inside = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f'Invalid mode: {mode!r}')
        if mode and 'b' not in mode:
            mode += 'b'
        self._own = fileobj is None
        if fileobj is None:
            fileobj = builtins.open(filename, mode or 'rb')
        if filename is None:
            filename = getattr(fileobj, 'name', '')
            filename = filename if isinstance(filename, (str, bytes)) else ''
        else:
            filename = os.fspath(filename)
        mode = mode or getattr(fileobj, 'mode', 'rb')
        if mode[0] not in 'rwax':
            raise ValueError(f'Invalid mode: {mode!r}')
        self.mode = 'rb' if mode[0] == 'r' else 'wb'
        self.name, self.fileobj, self._level, self._mtime = filename, fileobj, compresslevel, mtime
        self._outside = fileobj
        self._inside = None if mode[0] == 'r' else io.BytesIO()

    def __repr__(self):
        return f'<gzip {repr(self.fileobj)[1:-1]} {id(self):#x}>'

    def _reading(self, method):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        if self.mode != 'rb':
            raise OSError(errno.EBADF, f'{method}() on write-only GzipFile object')
        if self._inside is None:
            data = self._outside.read()
            self._inside = io.BytesIO(decompress(data))
            self._mtime = int.from_bytes(data[4:8], 'little') if data else None
        return self._inside

    @property
    def mtime(self):
        """The time that the data tells, once it is read."""
        return self._mtime

    def read(self, size=-1):
        return self._reading('read').read(size)

    def read1(self, size=-1):
        return self._reading('read1').read1(size)

    def peek(self, n):
        """What comes next, and stays."""
        inside = self._reading('peek')
        return inside.getvalue()[inside.tell():]

    def readline(self, size=-1):
        return self._reading('readline').readline(size)

    def write(self, data):
        if self.mode != 'wb':
            raise OSError(errno.EBADF, 'write() on read-only GzipFile object')
        if self.fileobj is None:
            raise ValueError('write() on closed GzipFile object')
        return self._inside.write(data)

    @property
    def closed(self):
        """Whether it is at an end."""
        return self.fileobj is None

    def close(self):
        if self.fileobj is None:
            return
        self.fileobj = None
        if self.mode == 'wb':
            self._outside.write(self._packed())
        if self._own:
            self._outside.close()

    def _packed(self):
        data = self._inside.getvalue()
        name = self.name.encode('latin-1', 'replace') if isinstance(self.name, str) else self.name
        name = os.path.basename(name).removesuffix(b'.gz')
        when = int(time.time() if self._mtime is None else self._mtime)
        effort = {9: 2, 1: 4}.get(self._level, 0)
        head = struct.pack('<3sBLBB', b'\037\213\010', 8 if name else 0, when, effort, 255)
        packed = zlib.compress(data, self._level, -15)
        return head + name + b'\0' * bool(name) + packed + struct.pack('<II', zlib.crc32(data), len(data) & 0xffffffff)

    def flush(self, zlib_mode=2):
        if self.mode == 'wb' and self.fileobj is not None and self._inside.tell():
            unsupported('gzip.GzipFile.flush()')

    def fileno(self):
        return self.fileobj.fileno()

    def rewind(self):
        """Back to the beginning."""
        self._reading('rewind').seek(0)

    def readable(self):
        return self.mode == 'rb'

    def writable(self):
        return self.mode == 'wb'

    def seekable(self):
        return True

    def tell(self):
        return self._reading('tell').tell() if self.mode == 'rb' else self._inside.tell()

    def seek(self, offset, whence=0):
        if self.mode == 'rb':
            return self._reading('seek').seek(offset, whence)
        if whence == 2:
            raise ValueError('Seek from end not supported')
        offset += self._inside.tell() if whence else 0
        if offset < self._inside.tell():
            raise OSError('Negative seek in write mode')
        self._inside.write(bytes(offset - self._inside.tell()))
        return offset


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    """Opens such data: a file's, or that in a stream."""
    if 't' in mode:
        if 'b' in mode:
            raise ValueError(f'Invalid mode: {mode!r}')
    else:
        for name, value in ('encoding', encoding), ('errors', errors), ('newline', newline):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    binary = mode.replace('t', '')
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, binary, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, binary, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline) if 't' in mode else file
