# The bytes beneath sys.stdout and sys.stderr. They are printed as they are written, so that none waits in a buffer.

import _io
from _io.buffered import BufferedWriter


class FileIO(_io._RawIOBase):
    """Open a file."""

    __module__ = '_io'
    mode, closefd, closed = 'wb', False, False

    def __init__(self, number, name):
        self._number, self.name = number, name

    def __repr__(self):
        return f'<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>'

    def write(self, data, /):
        _io._print(self._number, data)
        return len(data)

    def fileno(self):
        return self._number

    def readable(self):
        return False

    def writable(self):
        return True

    def seekable(self):
        return False

    def isatty(self):
        return False

    def close(self):
        pass


def _writer(number, name):
    writer = BufferedWriter(FileIO(number, name))
    writer._size = 0
    return writer


_WRITERS = {1: _writer(1, '<stdout>'), 2: _writer(2, '<stderr>')}
buffer = _WRITERS.__getitem__
