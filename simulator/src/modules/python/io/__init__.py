# The classes of streams, abstract and real. What they do is in _io.

from abc import ABCMeta

import _io
from _io import (BlockingIOError, BytesIO, DEFAULT_BUFFER_SIZE, StringIO, TextIOWrapper, UnsupportedOperation, open,
                 open_code, text_encoding)
from _io.buffered import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter

__all__ = """BlockingIOError open open_code IOBase RawIOBase FileIO BytesIO StringIO BufferedIOBase BufferedReader
    BufferedWriter BufferedRWPair BufferedRandom TextIOBase TextIOWrapper UnsupportedOperation SEEK_SET SEEK_CUR SEEK_END
    DEFAULT_BUFFER_SIZE IncrementalNewlineDecoder text_encoding""".split()

SEEK_SET, SEEK_CUR, SEEK_END = range(3)


class IOBase(_io._IOBase, metaclass=ABCMeta):
    __doc__ = _io._IOBase.__doc__


def _abstract(base, *streams):
    # A class that has the given streams among its own.
    class made(base, IOBase):
        __doc__ = base.__doc__

    made.__name__ = made.__qualname__ = base.__name__.lstrip("_")
    for stream in streams:
        made.register(stream)
    return made


RawIOBase = _abstract(_io._RawIOBase)
BufferedIOBase = _abstract(
    _io._BufferedIOBase, BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair)
TextIOBase = _abstract(_io._TextIOBase, StringIO, TextIOWrapper)
